public import FootfallSignal

/// What was found in a device's own summary of a run.
public struct SummaryAnalysis: Sendable {
  public let summary: DeviceSummary
  /// What the wearer did between the pauses, in order of time; ranges are of rows.
  public let bouts: [ActivityBout]
  /// The device's numbers while running, in our metrics' units; a watch's once a second.
  public let series: [FormSeries]
  /// Medians while running of what is no metric of ours, as power or heart rate.
  public let others: [Other]
  /// Where two devices tell different numbers of one metric.
  public let disagreements: [Disagreement]

  /// A number of the device's that nothing here is held against.
  public struct Other: Hashable, Sendable {
    public let quantity: DeviceSummary.Quantity
    public let side: Side
    public let device: String
    /// In the quantity's own unit.
    public let value: Double
  }

  /// What two devices say of one metric, in its unit; the first is reported.
  public struct Disagreement: Hashable, Sendable {
    public let metric: MetricID
    public let devices: [String]
    public let values: [Double]
  }

  /// Time spent running, in seconds.
  public var runningSeconds: Double {
    bouts.filter { $0.activity == .running }.reduce(0) { $0 + $1.seconds }
  }
}
