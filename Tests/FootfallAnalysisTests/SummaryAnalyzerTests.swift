import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

/// A made-up summary: a cadence, and other channels over the same rows.
private func summary(
  seconds: [Double], cadence: [Double], also channels: [DeviceSummary.Channel] = []
) -> DeviceSummary {
  DeviceSummary(
    name: "watch.csv", pace: .time, seconds: seconds,
    channels: [
      .init(
        quantity: .cadence, device: "watch", column: "cadence", rows: Array(cadence.indices),
        values: cadence)
    ] + channels)
}

private func channel(
  _ quantity: DeviceSummary.Quantity, _ values: [Double], side: Side = .unknown,
  device: String = "watch", placement: Placement? = nil
) -> DeviceSummary.Channel {
  .init(
    quantity: quantity, side: side, device: device, placement: placement,
    column: quantity.rawValue, rows: Array(values.indices), values: values)
}

private func analysis(_ summary: DeviceSummary) -> RunAnalysis {
  RunAnalyzer().analyze([], summaries: [summary])
}

private func every(_ count: Int, by step: Double = 1) -> [Double] {
  (0..<count).map { Double($0) * step }
}

@Suite struct SummaryAnalyzerTests {
  @Test func `a steady run is what the device says`() throws {
    let n = 120
    let found = analysis(
      summary(
        seconds: every(n), cadence: [Double](repeating: 170, count: n),
        also: [
          channel(.contactTime, [Double](repeating: 0.25, count: n)),
          channel(.contactShare, [Double](repeating: 35, count: n)),
          channel(.verticalOscillation, [Double](repeating: 0.09, count: n)),
          channel(.stepLength, [Double](repeating: 1.05, count: n)),
          channel(.speed, [Double](repeating: 3, count: n)),
          channel(.legSpringStiffness, [Double](repeating: 9500, count: n)),
        ]))
    func near(_ metric: MetricID, _ value: Double) -> Bool {
      found[metric].flatMap(\.value).map { abs($0 - value) < 1e-9 } == true
    }
    #expect(near(.cadence, 170))
    #expect(near(.contactTime, 250))
    #expect(near(.dutyFactor, 35))
    #expect(near(.verticalOscillation, 9))
    #expect(near(.strideLength, 2.1))
    #expect(near(.speed, 3))
    #expect(near(.legStiffness, 9.5))
    #expect(found[.cadence]?.confidence == .moderate)
    #expect(found[.contactTime]?.confidence == .low)
    #expect(found.estimates.allSatisfy { $0.value == nil || $0.reason == .deviceValue })
    #expect(found.estimates.allSatisfy { $0.value == nil || $0.method == "device-watch" })
  }

  @Test func `every metric has an estimate, and what is not told is withheld`() throws {
    let found = analysis(
      summary(seconds: every(60), cadence: [Double](repeating: 170, count: 60)))
    #expect(
      Set(found.estimates.map(\.metric)).isSuperset(of: MetricCatalogue.all.map(\.id)))
    #expect(found[.contactTime]?.reason == .summaryOnly)
    #expect(found[.footStrikeAngle]?.reason == .summaryOnly)
    #expect(found["step-width"]?.reason == .noReference)
  }

  @Test func `a walk gives no number of running`() throws {
    let found = analysis(
      summary(
        seconds: every(120), cadence: [Double](repeating: 112, count: 120),
        also: [channel(.contactTime, [Double](repeating: 0.65, count: 120))]))
    #expect(found.summaries[0].runningSeconds == 0)
    #expect(found.estimates.allSatisfy { $0.value == nil })
    #expect(found[.cadence]?.reason == .notRunning)
    #expect(found[.contactTime]?.reason == .notRunning)
  }

  @Test func `a fast walk with long contacts is no run`() throws {
    let found = analysis(
      summary(
        seconds: every(120), cadence: [Double](repeating: 140, count: 120),
        also: [channel(.contactShare, [Double](repeating: 58, count: 120))]))
    #expect(found.summaries[0].runningSeconds == 0)
  }

  @Test func `nothing spans a pause, and standing is not counted`() throws {
    // A minute of running, a pause of five, half a minute of standing, a minute of running.
    let seconds = every(60) + every(30).map { $0 + 360 } + every(60).map { $0 + 390 }
    let cadence =
      [Double](repeating: 160, count: 60) + [Double](repeating: 0, count: 30)
      + [Double](repeating: 180, count: 60)
    let found = analysis(summary(seconds: seconds, cadence: cadence))
    let bouts = found.summaries[0].bouts
    #expect(bouts.map(\.activity) == [.running, .still, .running])
    #expect(bouts.map(\.startSeconds) == [0, 360, 390])
    #expect(bouts.map(\.endSeconds) == [59, 390, 449])
    #expect(abs((found[.cadence]?.value ?? 0) - 170) < 0.5)
  }

  @Test func `a row that stands for seven seconds counts as seven of one`() throws {
    // A watch that writes when something changes: a minute at 160, a minute at 180.
    let smart = summary(
      seconds: every(9, by: 7) + every(60).map { $0 + 63 },
      cadence: [Double](repeating: 160, count: 9) + [Double](repeating: 180, count: 60))
    let value = try #require(analysis(smart)[.cadence]?.value)
    #expect(abs(value - 170) < 1.2)
  }

  @Test func `a mean of whole numbers lies between them`() throws {
    let cadence = (0..<200).map { $0 % 4 == 0 ? 172.0 : 170.0 }
    let value = try #require(
      analysis(summary(seconds: every(200), cadence: cadence))[.cadence]?.value)
    #expect(abs(value - 170.5) < 0.2)
  }

  @Test func `too short a run is withheld, a short one is of class low`() throws {
    let brief = analysis(summary(seconds: every(12), cadence: [Double](repeating: 170, count: 12)))
    #expect(brief[.cadence]?.reason == .tooFewStrides)
    #expect(brief[.cadence]?.value == nil)
    let short = analysis(summary(seconds: every(30), cadence: [Double](repeating: 170, count: 30)))
    #expect(short[.cadence]?.confidence == .low)
    #expect(short[.cadence]?.reason == .tooFewStrides)
  }

  // MARK: Feet

  @Test func `a balance below fifty is a shorter left contact`() throws {
    let found = analysis(
      summary(
        seconds: every(100), cadence: [Double](repeating: 170, count: 100),
        also: [
          channel(.contactTime, [Double](repeating: 0.25, count: 100)),
          channel(.contactBalance, [Double](repeating: 49, count: 100)),
        ]))
    #expect(abs((found[.contactTime, .left]?.value ?? 0) - 245) < 1e-9)
    #expect(abs((found[.contactTime, .right]?.value ?? 0) - 255) < 1e-9)
    #expect(abs((found[MetricID.contactTime.asymmetry]?.value ?? 0) - 4) < 1e-9)
  }

  @Test func `contacts of each foot give the same difference as a balance`() throws {
    let found = analysis(
      summary(
        seconds: every(100), cadence: [Double](repeating: 170, count: 100),
        also: [
          channel(.contactTime, [Double](repeating: 0.245, count: 100), side: .left),
          channel(.contactTime, [Double](repeating: 0.255, count: 100), side: .right),
        ]))
    #expect(abs((found[.contactTime]?.value ?? 0) - 250) < 1e-9)
    #expect(abs((found[MetricID.contactTime.asymmetry]?.value ?? 0) - 4) < 1e-9)
  }

  // MARK: Devices

  @Test func `of two devices the one on the foot tells the contact, and their quarrel is told`()
    throws
  {
    let found = analysis(
      summary(
        seconds: every(100), cadence: [Double](repeating: 170, count: 100),
        also: [
          channel(.contactTime, [Double](repeating: 0.24, count: 100)),
          channel(
            .contactTime, [Double](repeating: 0.31, count: 100), device: "RunScribe",
            placement: .foot),
          channel(.verticalOscillation, [Double](repeating: 0.09, count: 100)),
          channel(
            .verticalOscillation, [Double](repeating: 0.085, count: 100), device: "RunScribe",
            placement: .foot),
        ]))
    #expect(abs((found[.contactTime]?.value ?? 0) - 310) < 1e-9)
    #expect(found[.contactTime]?.method == "device-runscribe")
    #expect(found[.verticalOscillation]?.method == "device-watch")
    #expect(found.summaries[0].disagreements.map(\.metric) == [.contactTime])
    #expect(found.summaries[0].disagreements.first?.devices == ["RunScribe", "watch"])
  }

  @Test func `what is no metric is kept as the device's own number`() throws {
    let found = analysis(
      summary(
        seconds: every(100), cadence: [Double](repeating: 170, count: 100),
        also: [channel(.power, [Double](repeating: 240, count: 100))]))
    #expect(found.summaries[0].others.map(\.value) == [240])
    #expect(found.summaries[0].others.first?.quantity == .power)
  }

  // MARK: Over the run

  @Test func `a contact that grows over forty minutes is told as a change`() throws {
    let n = 2400
    let contact = every(n).map { 0.24 + 0.024 * $0 / Double(n) }
    let speed = every(n).map { 3 + 0.02 * (Int($0) % 7 == 0 ? 1 : -1) }
    let found = analysis(
      summary(
        seconds: every(n), cadence: every(n).map { 170 + Double(Int($0) % 3) },
        also: [channel(.contactTime, contact), channel(.speed, speed)]))
    let drift = try #require(found[MetricID.contactTime.drift]?.value)
    // From the first tenth to the last without the first three minutes: 0.9 of 37 minutes.
    #expect(abs(drift - 8) < 1.2)
    #expect(found[MetricID.contactTime.drift]?.confidence == .low)
  }

  @Test func `samples go before what a device says, metric by metric`() throws {
    let run = SyntheticRun(course: .run(seconds: 30), seed: 7)
    let shank = run.recording(from: Mount(.shank, side: .left), device: .typical(rate: 200))
    let said = summary(
      seconds: every(100), cadence: [Double](repeating: 200, count: 100),
      also: [channel(.verticalOscillation, [Double](repeating: 0.09, count: 100))])
    let both = RunAnalyzer().analyze([shank], summaries: [said])
    let alone = RunAnalyzer().analyze([shank])
    #expect(both[.cadence] == alone[.cadence])
    #expect(both[.contactTime] == alone[.contactTime])
    #expect(alone[.verticalOscillation]?.value == nil)
    #expect(abs((both[.verticalOscillation]?.value ?? 0) - 9) < 1e-9)
  }
}
