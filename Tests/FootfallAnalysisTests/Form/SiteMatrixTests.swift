import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

/// What a place on the body may be asked: science.md 4, as a table of its own beside the catalogue.
@Suite struct SiteMatrixTests {
  /// Places that a metric may come from; a metric that is not here may come from any.
  static let seen: [MetricID: Set<Placement>] = [
    .footStrikeAngle: [.foot, .heel], .footStrikeClass: [.foot, .heel, .insole],
    .rearfootShare: [.foot, .heel], .midfootShare: [.foot, .heel], .forefootShare: [.foot, .heel],
    "strike-index": [.insole], "cpei": [.insole], "medial-load-share": [.insole],
    .eversionExcursion: [.foot, .heel], .inversionAtContact: [.foot, .heel],
    .peakEversionVelocity: [.foot, .heel], .tibialRotation: [.shank], .legLineAngle: [.shank],
    .shankFrontalRate: [.shank],
    .crossoverClass: [.foot, .heel, .shank, .insole], .crossoverShare: [.shank, .insole],
    .stepWidth: [.insole],
    .swingPathExcursion: [.foot, .heel], .pelvicDrop: [.sacrum],
    .hipAdduction: [.sacrum, .thigh, .shank], "knee-valgus": [.thigh, .shank],
    .shankAngle: [.shank], .peakTibialAcceleration: [.shank], .peakTibialResultant: [.shank],
    .relativeImpact: [.shank],
    .verticalOscillation: [.sacrum, .chest, .foot, .heel, .insole],
    .verticalStiffness: [.foot, .heel, .insole, .shank, .sacrum],
    .legStiffness: [.foot, .heel, .insole, .shank, .sacrum],
    .strideLength: [.foot, .heel, .shank, .sacrum, .wrist],
    .speed: [.foot, .heel, .shank, .sacrum, .wrist],
  ]

  @Test func `the catalogue's places are those of the specification`() {
    for definition in MetricCatalogue.all {
      guard let places = Self.seen[definition.id] else { continue }
      let visible = Set(Placement.allCases.filter { definition.site($0).support != .cannotSee })
      #expect(visible == places, "\(definition.id)")
    }
  }

  private func analysis(
    _ placement: Placement, hertz: Double = 500, _ change: (inout Device) -> Void = { _ in }
  ) -> RunAnalysis {
    var device = Device.typical(rate: hertz)
    change(&device)
    let run = SyntheticRun(course: .run(seconds: 14), seed: 7)
    let side: Foot? = placement.isOnOneLeg || placement == .wrist ? .left : nil
    return RunAnalyzer().analyze([run.recording(at: placement, side: side, device: device)])
  }

  @Test(arguments: Placement.allCases)
  func `what a place cannot see is withheld, and says so`(placement: Placement) {
    let analysis = analysis(placement)
    for definition in MetricCatalogue.all {
      let all = analysis.estimates.filter { $0.metric == definition.id }
      #expect(!all.isEmpty, "\(definition.id) is answered")
      guard definition.site(placement).support == .cannotSee else {
        #expect(all.allSatisfy { $0.reason != .siteCannotSee }, "\(definition.id)")
        continue
      }
      // No wearable sees a width in centimeters, so there is nothing to hold one against.
      let reason: ReasonCode = definition.id == .stepWidth ? .noReference : .siteCannotSee
      #expect(all.allSatisfy { $0.value == nil && $0.reason == reason }, "\(definition.id)")
    }
  }

  @Test(arguments: [Placement.foot, .shank, .sacrum], [40.0, 80, 180])
  func `sampled below its floor, a metric is withheld with the rate as reason`(
    placement: Placement, hertz: Double
  ) {
    let analysis = analysis(placement, hertz: hertz)
    for definition in MetricCatalogue.all
    where definition.site(placement).support != .cannotSee
      && hertz < 0.98 * definition.hardFloorHertz(at: placement)
      && definition.id != .cadence
    {
      for estimate in analysis.estimates where estimate.metric == definition.id {
        #expect(estimate.value == nil && estimate.reason == .rateTooLow, "\(definition.id)")
      }
    }
  }

  @Test func `a foot that runs into 8 g has no stride length, and its strike angle stays`() {
    let analysis = analysis(.foot) { $0.rangeGravities = 8 }
    #expect(
      analysis[.strideLength, .left]?.reason == .saturated
        || analysis[.strideLength]?.reason == .saturated)
    #expect(analysis[.speed]?.reason == .saturated)
    #expect(analysis[.footStrikeAngle, .left]?.value != nil)
  }

  @Test func `a foot that runs into 500 degrees a second has no angle`() {
    let analysis = analysis(.foot) { $0.rangeDegreesPerSecond = 500 }
    for id in [MetricID.footStrikeAngle, .footStrikeClass, .eversionExcursion, .strideLength] {
      #expect(analysis[id]?.reason == .saturated, "\(id)")
    }
  }

  @Test func `without a gyroscope a foot and a pelvis have no angles`() {
    for (placement, ids) in [
      (Placement.foot, [MetricID.footStrikeAngle, .eversionExcursion, .strideLength]),
      (.sacrum, [.pelvicDrop]), (.shank, [.legLineAngle, .tibialRotation, .shankFrontalRate]),
    ] {
      let analysis = analysis(placement) { $0.hasGyroscope = false }
      for id in ids { #expect(analysis[id]?.reason == .channelMissing, "\(placement) \(id)") }
    }
    #expect(analysis(.shank) { $0.hasGyroscope = false }[.peakTibialResultant, .left]?.value != nil)
  }

  @Test func `a walk has no form`() {
    let run = SyntheticRun(course: Course([.walk(seconds: 20)]))
    for placement in [Placement.foot, .shank] {
      let analysis = RunAnalyzer().analyze([run.recording(at: placement, side: .left)])
      for id in FormMetrics.perStride {
        #expect(analysis[id]?.value == nil, "\(id)")
        #expect([.notRunning, .siteCannotSee].contains(analysis[id]?.reason), "\(id)")
      }
    }
  }
}
