public import FootfallAnalysis
public import FootfallSignal

/// How near a metric has to come to the truth on clean synthetic data (science.md 3).
public struct Tolerance: Hashable, Sendable {
  public let metric: MetricID
  public let placement: Placement
  /// In the metric's own unit, or in percent of the truth.
  public let size: Double
  public let isPercent: Bool

  static func within(
    _ size: Double, of metric: MetricID, at placement: Placement, percent: Bool = false
  ) -> Tolerance {
    Tolerance(metric: metric, placement: placement, size: size, isPercent: percent)
  }

  /// The targets that the specification adopts.
  public static let targets: [Tolerance] =
    [Placement.foot, .shank, .thigh, .sacrum, .chest, .wrist, .pocket, .insole].map {
      .within(0.5, of: .cadence, at: $0)
    } + [
      .within(10, of: .contactTime, at: .foot), .within(15, of: .contactTime, at: .shank),
      .within(15, of: .contactTime, at: .sacrum), .within(10, of: .contactTime, at: .insole),
      .within(1, of: "stride-length", at: .foot, percent: true),
      .within(3, of: "foot-strike-angle", at: .foot),
      .within(1, of: "eversion-excursion", at: .foot),
      .within(10, of: "peak-eversion-velocity", at: .foot),
      .within(1.5, of: "tibial-rotation-excursion", at: .shank),
      .within(5, of: "peak-tibial-acceleration", at: .shank, percent: true),
      .within(1, of: "pelvic-drop", at: .sacrum),
      .within(0.3, of: "vertical-oscillation", at: .sacrum),
      .within(3, of: "strike-index", at: .insole), .within(3, of: "cpei", at: .insole),
    ]
}
