import FootfallSignal
import FootfallSynthesis
import Glibc
import Testing

@testable import FootfallAnalysis

/// Tops of cells that ran into the end of their range.
@Suite struct SoleClippingLaws {
  private func contacts(cutAt end: Double) -> (whole: [Double], cut: [Double]) {
    let whole = (0..<12 * 30).map { i -> Double in
      let share = Double(i % 30) / 22
      let top = 300 + 3 * Double(i / 30)
      return share < 1 ? top * sin(.pi * share) : 0
    }
    return (whole, whole.map { min($0, end) })
  }

  @Test func `what met no end stays as it is`() {
    let whole = contacts(cutAt: 1000).whole
    #expect(SoleClipping(whole).filled == whole)
    #expect(SoleClipping([]).filled.isEmpty && SoleClipping([0, 0, 0]).filled == [0, 0, 0])
  }

  @Test(arguments: [240.0, 270, 290])
  func `a top that was cut off is drawn in, and nothing else moves`(end: Double) {
    let (whole, cut) = contacts(cutAt: end)
    let filled = SoleClipping(cut).filled
    for (i, value) in filled.enumerated() {
      if cut[i] < end { #expect(value == cut[i]) }
      #expect(abs(value - whole[i]) <= max(0.06 * whole[i], whole[i] - cut[i]), "\(i)")
    }
    func lost(_ samples: [Double]) -> Double {
      zip(whole, samples).reduce(0) { $0 + abs($1.0 - $1.1) }
    }
    #expect(lost(filled) < 0.5 * lost(cut))
  }

  @Test func `a heavy runner's path bows as far as it does`() throws {
    var runner = Runner(metersPerSecond: 3.6)
    runner.massKilograms = 95
    runner.bothLegs { $0.eversionDegrees = 5 }
    let run = SyntheticRun(runner: runner, course: .run(seconds: 30), seed: 4)
    var device = PressureDevice.typical(rate: 100)
    device.gainError = 0
    let analysis = RunAnalyzer().analyze([run.load(of: .left, device: device)])
    let bow = try #require(analysis[.pressureExcursion, .left]?.value)
    let truth = try #require(run.truth.median(.pressureExcursion, of: .left))
    #expect(abs(bow - truth) < 3, "\(bow), true \(truth)")
  }
}
