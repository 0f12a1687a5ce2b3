import FootfallSignal

/// Finds what a sensor shows of each stride besides its times.
struct FormAnalyzer {
  /// - Parameters:
  ///   - running: the bouts of running, by the number that strides refer to.
  func series(
    of recording: Recording, bouts: [ActivityBout], strides: [Stride]
  ) -> [FormSeries] {
    let running = bouts.filter { $0.activity == .running }
    func parts<Part>(_ make: (Segment, Range<Int>, [Stride]) -> Part?) -> [Part] {
      running.enumerated().compactMap { number, bout in
        guard let segment = recording.segments.first(where: { $0.range.overlaps(bout.range) })
        else { return nil }
        return make(
          segment, bout.range.clamped(to: segment.range), strides.filter { $0.bout == number })
      }
    }
    let rest = StandingPose.force(in: recording, bouts: bouts)
    switch recording.placement {
    case .foot, .heel:
      let foot = FootForm(
        bouts: parts(FootBout.init), side: recording.side, saturation: recording.saturation,
        rest: rest)
      return foot.series() + [oscillationByTimes(strides)]
    case .shank:
      return ShankForm(
        bouts: parts(LegBout.init), side: recording.side, standing: rest?.unit,
        saturation: recording.saturation
      ).series()
    case .sacrum:
      let form = PelvisForm(parts(LegBout.init), standing: rest?.unit)
      let forward = parts { segment, range, _ in Self.direction(in: segment, range: range) }.first
      return [
        form.drop(forward: forward), form.braking(forward: forward),
        oscillation(parts(VerticalOscillation.readings).flatMap { $0 }),
      ]
    case .chest: return [oscillation(parts(VerticalOscillation.readings).flatMap { $0 })]
    case .insole:
      let sole = SoleForm(parts: parts(SoleForm.Part.init), side: recording.side)
      return sole.series() + [oscillationByTimes(strides)]
    default: return []
    }
  }

  private func oscillation(_ readings: [FormSeries.Reading]) -> FormSeries {
    FormSeries(
      .verticalOscillation,
      readings: readings.map {
        .init(seconds: $0.seconds, side: .unknown, value: 100 * $0.value)
      }, method: "stride-periodic")
  }

  private func oscillationByTimes(_ strides: [Stride]) -> FormSeries {
    FormSeries(
      .verticalOscillation,
      readings: strides.compactMap { stride in
        guard let period = stride.strideSeconds, let contact = stride.contact.seconds,
          StrideSeries.contactSeconds.contains(contact)
        else { return nil }
        let meters = VerticalOscillation.bySineForce(
          contactSeconds: contact, stepSeconds: period / 2)
        return .init(
          seconds: stride.contact.initialContactSeconds, side: .unknown, value: 100 * meters)
      }, method: "sine-force")
  }

  /// Forward in a pelvis sensor's axes, from how it moves with each step.
  static func direction(in segment: Segment, range: Range<Int>) -> FoundForward? {
    let axes: [Axis] = [.x, .y, .z]
    let window = segment[range]
    guard let force = window.acceleration, Set(force.axes) == Set(axes),
      let directions = SacrumDirections(
        force, rate: window.angularVelocity, stepHertz: 1 / 0.55...1 / 0.22),
      let found = directions.forward
    else { return nil }
    let parts = axes.compactMap { force.axes.firstIndex(of: $0).map { found[$0] } }
    return FoundForward(
      direction: Vector3(parts[0], parts[1], parts[2]), isCertain: directions.isCertain)
  }
}

/// A forward that was found in the motion.
struct FoundForward: Hashable {
  let direction: Vector3
  /// Whether it is known not to be backward.
  let isCertain: Bool
}
