import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

@Suite struct SoleFormTests {
  private func analysis(_ strike: Strike, cells: [String]? = nil, hertz: Double = 200) -> (
    SyntheticRun, RunAnalysis
  ) {
    let run = SyntheticRun(runner: Runner(strike: strike), course: .run(seconds: 30), seed: 2)
    let full = run.load(of: .left, device: .ideal(rate: hertz))
    let recording = Recording(
      name: "", placement: .insole, side: .left, rate: full.rate, timeSource: .counter,
      segments: full.segments.map { segment in
        Segment(
          startSeconds: segment.startSeconds, load: segment.load,
          sole: segment.sole.filter { cells?.contains($0.label) ?? true })
      })
    return (run, RunAnalyzer().analyze([recording]))
  }

  @Test(arguments: Strike.allCases)
  func `nine named cells tell where a contact begins and which side carries`(strike: Strike) throws
  {
    let (run, analysis) = analysis(strike)
    let index = try #require(analysis[.strikeIndex, .left]?.value)
    #expect(abs(index - run.truth.median(.strikeIndex, of: .left)!) < 5)
    let share = try #require(analysis[.medialLoadShare, .left]?.value)
    #expect(abs(share - run.truth.median(.medialLoadShare, of: .left)!) < 3)
    if strike == .rearfoot {
      let bow = try #require(analysis[.pressureExcursion, .left]?.value)
      #expect(abs(bow - run.truth.median(.pressureExcursion, of: .left)!) < 4)
    } else {
      #expect(analysis[.pressureExcursion]?.value == nil)
    }
  }

  @Test(arguments: [Strike.midfoot, .forefoot], [100.0, 110, 160])
  func `strides together tell a beginning that is shorter than a sample`(
    strike: Strike, hertz: Double
  ) throws {
    let (run, analysis) = analysis(strike, hertz: hertz)
    let index = try #require(analysis[.strikeIndex, .left]?.value)
    let truth = try #require(run.truth.median(.strikeIndex, of: .left))
    #expect(abs(index - truth) < 3, "\(strike) at \(hertz) Hz: \(index), true \(truth)")
  }

  @Test func `without cells, or with few, there is no path`() {
    let (_, none) = analysis(.rearfoot, cells: [])
    for id in SoleForm.metrics { #expect(none[id]?.reason == .channelMissing, "\(id)") }
    let (_, two) = analysis(.rearfoot, cells: ["heel_medial", "heel_lateral"])
    #expect(two[.strikeIndex]?.reason == .channelMissing)
    #expect(two[.pressureExcursion]?.reason == .channelMissing)
    #expect(two[.medialLoadShare, .left]?.value != nil)
  }

  @Test func `a number is no place`() {
    let signal = Signal<Force>([1, 2, 3], rate: SampleRate(hertz: 100))
    let layout = SoleLayout([SoleChannel(label: "7", samples: .force(signal))])
    #expect(layout.along.isEmpty && layout.placed.isEmpty)
    #expect(layout.cells[0].isMedial == nil)
  }
}
