import FootfallInput
import FootfallReport
import FootfallSignal

extension ImportResult {
  /// Each recording with its channels and the columns that they came from.
  var checkedStreams: [CheckReport.Stream] {
    recordings.enumerated().map { index, recording in
      CheckReport.Stream(
        recording: recording,
        channels: [
          channel(.acceleration, .acceleration, Acceleration.unit, of: index),
          channel(.angularVelocity, .angularVelocity, AngularVelocity.unit, of: index),
          channel(.load, .load, Force.unit, of: index),
          channel(.contact, nil, Dimensionless.unit, of: index),
        ].compactMap { $0 })
    }
  }

  private func channel(
    _ role: ImportPlan.Role, _ kind: Saturation.Kind?, _ unit: String, of stream: Int
  ) -> CheckReport.Channel? {
    let columns = plan.columns.filter { $0.role == role && $0.stream == stream }.map(\.name)
    guard !columns.isEmpty else { return nil }
    let saturated = recordings[stream].saturation.filter { $0.kind == kind }
    return CheckReport.Channel(
      role: role.rawValue, unit: unit, columns: columns,
      saturated: saturated.reduce(0) { $0 + $1.samples })
  }
}
