import FootfallSignal

/// How a quantity of a device's summary becomes a metric: an entry of `all`.
///
/// The uncertainties are wide on purpose. For a watch with a chest strap one study found cadence
/// and oscillation in good agreement with a laboratory and contact time in less (D. Adams et al.,
/// 2016, doi:10.2519/jospt.2016.6391); two devices on the same run differ in contact time by up to
/// a quarter. So only a cadence and a speed may be of class moderate, and intervals are set so
/// that devices which differ as much overlap.
struct SummaryMetric: Sendable {
  let metric: MetricID
  let quantity: DeviceSummary.Quantity
  /// What a value is multiplied with to be in the metric's unit.
  let factor: Double
  /// One standard deviation of a device that is not known better.
  let uncertainty: MetricDefinition.Uncertainty
  let highestClass: Confidence
  /// What running bodies do, in the metric's unit; a value outside is the device's start-up.
  let plausible: ClosedRange<Double>
  /// Whether a device on the foot is believed before one on the trunk.
  var prefersFoot = false

  static let all: [SummaryMetric] = [
    // Half of the whole strides that a watch writes, and what two devices differ by.
    SummaryMetric(
      metric: .cadence, quantity: .cadence, factor: 1, uncertainty: .absolute(1),
      highestClass: .moderate, plausible: 120...250, prefersFoot: true),
    SummaryMetric(
      metric: .contactTime, quantity: .contactTime, factor: 1000, uncertainty: .relative(0.1),
      highestClass: .low, plausible: 95...450, prefersFoot: true),
    SummaryMetric(
      metric: .flightTime, quantity: .flightTime, factor: 1000, uncertainty: .relative(0.2),
      highestClass: .low, plausible: 10...300, prefersFoot: true),
    SummaryMetric(
      metric: .dutyFactor, quantity: .contactShare, factor: 1, uncertainty: .relative(0.1),
      highestClass: .low, plausible: 15...60),
    SummaryMetric(
      metric: .verticalOscillation, quantity: .verticalOscillation, factor: 100,
      uncertainty: .relative(0.15), highestClass: .low, plausible: 2...20),
    SummaryMetric(
      metric: .strideLength, quantity: .stepLength, factor: 2, uncertainty: .relative(0.04),
      highestClass: .low, plausible: 0.8...5),
    SummaryMetric(
      metric: .speed, quantity: .speed, factor: 1, uncertainty: .relative(0.03),
      highestClass: .moderate, plausible: 1.2...9),
    SummaryMetric(
      metric: .legStiffness, quantity: .legSpringStiffness, factor: 1e-3,
      uncertainty: .relative(0.15), highestClass: .low, plausible: 3...40, prefersFoot: true),
  ]

  /// The method's name for a device, for example `device-chest-strap`.
  static func method(_ device: String) -> String {
    "device-" + device.lowercased().split(separator: " ").joined(separator: "-")
  }
}
