import FootfallAnalysis
import FootfallRisk
import FootfallSignal

extension Report {
  /// The name of the shape below; a change that breaks a reader changes the number.
  public static let schema = "footfall-report/1"

  /// The report for programs, by the schema `footfall-report/1`.
  public var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "version": .string(version),
      "inputs": .array(analysis.streams.map(input)),
      "summaries": .array(analysis.summaries.map(summary)),
      "clocks": .array(analysis.clocks.map(clock)),
      "speed_mps": .optional(speed),
      "metrics": .array(analysis.estimates.map(metric)),
      "not_computed": .array(notComputed.map { .string($0.id.rawValue) }),
      "observations": .array(observations.map(observation)),
      "diagnostics": .array(diagnostics.map(\.json)),
      "red_flags": .array((athlete?.redFlags ?? []).map { .string($0.id) }),
      "advice_suppressed": .bool(needsCareFirst),
      "safety": .array(SafetyBlock.strings.map { .string($0) }),
    ]
  }

  private func input(_ stream: StreamAnalysis) -> JSONValue {
    let recording = stream.recording
    return [
      "file": .string(recording.name),
      "placement": .string(recording.placement.rawValue),
      "side": .string(recording.side.rawValue),
      "rate_hz": .number(recording.rate.hertz),
      "samples": .integer(recording.sampleCount),
      "duration_s": .number(recording.durationSeconds.toMicroseconds),
      "running_s": .number(stream.runningSeconds.toMicroseconds),
      "time_source": .string(recording.timeSource.rawValue),
      "method": .optional(stream.contactMethod),
      "strides": .integer(stream.strides.count),
      "sides": stream.sideVote.map { vote in
        [
          "contacts": .integer(vote.contacts), "agreeing": .integer(vote.agreeing),
          "certainty": .number(vote.probability),
        ]
      } ?? .null,
      "bouts": bouts(stream.bouts),
    ]
  }

  private func bouts(_ bouts: [ActivityBout]) -> JSONValue {
    .array(
      bouts.map { bout in
        [
          "activity": .string(bout.activity.rawValue),
          "start_s": .number(bout.startSeconds.toMicroseconds),
          "end_s": .number(bout.endSeconds.toMicroseconds),
          "short": .bool(bout.isShort),
        ]
      })
  }

  private func summary(_ analysis: SummaryAnalysis) -> JSONValue {
    let summary = analysis.summary
    return [
      "file": .string(summary.name),
      "pace": .string(summary.pace.rawValue),
      "rows": .integer(summary.seconds.count),
      "duration_s": .number(summary.durationSeconds.toMicroseconds),
      "running_s": .number(analysis.runningSeconds.toMicroseconds),
      "pauses": .array(
        summary.pauses.map {
          [
            "start_s": .number($0.startSeconds.toMicroseconds),
            "end_s": .number($0.endSeconds.toMicroseconds),
          ]
        }),
      "bouts": bouts(analysis.bouts),
      "others": .array(
        analysis.others.map {
          [
            "quantity": .string($0.quantity.rawValue), "side": .string($0.side.rawValue),
            "device": .string($0.device), "value": .number($0.value),
            "unit": .string($0.quantity.unit),
          ]
        }),
      "disagreements": .array(
        analysis.disagreements.map {
          [
            "id": .string($0.metric.rawValue),
            "devices": .array($0.devices.map { .string($0) }),
            "values": .array($0.values.map { .number($0) }),
          ]
        }),
    ]
  }

  private func clock(_ tie: ClockTie) -> JSONValue {
    [
      "placement": .string(tie.placement.rawValue),
      "left": .string(tie.left),
      "right": .string(tie.right),
      "strides": .integer(tie.match?.strides ?? 0),
      "offset_s": .optional(tie.match?.offsetSeconds),
      "error_s": .optional(tie.match?.errorSeconds),
      "at_s": .optional(tie.match?.atSeconds),
      "drift_ppm": .optional(tie.match?.partsPerMillion),
      "drift_error_ppm": .optional(tie.match?.partsPerMillionError),
    ]
  }

  private func metric(_ estimate: Estimate) -> JSONValue {
    let definition = MetricCatalogue.definition(of: estimate.metric)
    return [
      "id": .string(estimate.metric.rawValue),
      "title": .string(definition?.title ?? estimate.metric.rawValue),
      "value": .optional(estimate.value),
      "category": .optional(estimate.value.flatMap { definition?.category(of: $0) }),
      "unit": .string(definition?.unit ?? "1"),
      "interval95": estimate.interval95.map {
        .array([.number($0.lowerBound), .number($0.upperBound)])
      } ?? .null,
      "n": .integer(estimate.count),
      "class": .string(estimate.confidence.rawValue),
      "reason": .optional(estimate.reason?.rawValue),
      "method": .optional(estimate.method),
      "side": .optional(estimate.side?.rawValue),
      "symmetry": analysis.sideDifference(behind: estimate.metric).map { sides in
        [
          "left": .number(sides.left), "right": .number(sides.right),
          "difference": .number(sides.difference),
          "index_percent": .optional(sides.indexPercent),
          "angle_percent": .optional(sides.anglePercent), "z": .optional(sides.z),
        ]
      } ?? .null,
    ]
  }

  private func observation(_ observation: Observation) -> JSONValue {
    let factor = observation.factor
    return [
      "id": .string(factor.id),
      "title": .string(factor.title),
      "level": .string(observation.level.rawValue),
      "state": .string(observation.state.name),
      "answer": .optional(observation.answer),
      "why": .optional(observation.state.why?.rawValue),
      "runs": .integer(observation.runs),
      "sides": .array(observation.sides.map { .string($0.rawValue) }),
      "readings": .array(
        observation.readings.map { reading in
          [
            "id": .string(reading.metric.rawValue), "side": .optional(reading.side?.rawValue),
            "value": .optional(reading.value),
          ]
        }),
      "measurements": .array(factor.measurements.map { .string($0.rawValue) }),
      "grade": .string(factor.grade.rawValue),
      "evidence": .array(
        factor.evidence.map { evidence in
          [
            "grade": .string(evidence.grade.rawValue),
            "design": .string(evidence.design.rawValue),
            "population": .string(evidence.population),
            "statement": .string(evidence.statement),
            "citation": .optional(evidence.citation),
            "doi": .optional(evidence.citation.flatMap { Bibliography.citation($0)?.doi }),
          ]
        }),
      "not_said": .string(factor.notSaid),
      "articles": .array(factor.articles.map { .string($0.rawValue) }),
      "chain": .array(factor.chain.map { .string($0) }),
      "advice": .array(advice(for: observation).map { .string($0.text) }),
      "seen_with": .array(factor.seenWith.map { .string($0) }),
    ]
  }
}

extension ReportDiagnostic {
  var json: JSONValue {
    [
      "severity": .string(severity.rawValue),
      "code": .string(code),
      "message": .string(message),
      "file": .string(file),
      "line": .optional(line),
      "count": .integer(count),
    ]
  }
}

extension Observation.State {
  /// The JSON word of the state.
  var name: String {
    switch self {
    case .measured: "measured"
    case .information: "information"
    case .notMeasured: "not-measured"
    case .told: "told"
    case .askedOfAthlete: "asked-of-athlete"
    case .notMeasurable: "not-measurable"
    }
  }

  var why: Observation.WhyOnlyInformation? {
    if case .information(let why) = self { why } else { nil }
  }
}

extension Double {
  /// Rounded to a millionth: finer than any sensor's clock, and free of the digits that
  /// subtraction leaves behind; never the zero with a minus.
  var toMicroseconds: Double { (self * 1e6).rounded() / 1e6 + 0 }
}
