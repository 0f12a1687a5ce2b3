import FootfallSignal

/// The app's export of a Movella (Xsens) DOT in a mode with calibrated data.
///
/// Preamble with the output rate; packet counter and microseconds in 32 bits; m/s² and °/s. The
/// last line is left open, as the app leaves it.
struct XsensDOT: SensorDialect {
  let id = "xsens-dot"
  let summary = "Movella (Xsens) DOT app: preamble, counter, microseconds, m/s², °/s"
  let leavesLastLineOpen = true

  func opening(of file: SensorFile) -> String {
    let side = file.mount.foot.map { "\($0.rawValue)-" } ?? ""
    let columns =
      ["PacketCounter", "SampleTimeFine", "Acc_X", "Acc_Y", "Acc_Z"]
      + (file.hasGyroscope ? ["Gyr_X", "Gyr_Y", "Gyr_Z"] : [])
    return """
      sep=,
      DeviceTag:,\(side)\(file.mount.placement.rawValue)
      FirmwareVersion:,2.0.0
      AppVersion:,2021.0
      SyncStatus:,Unsynced
      OutputRate:,\(FixedDecimal.text(file.rate.hertz, decimals: 0))Hz
      FilterProfile:,General
      Measurement Mode:,Inertial Data Mode - Custom
      StartTime: ,2024-05-01_08:00:00_000 GMT+0
      © synthetic

      \(columns.joined(separator: ","))

      """
  }

  func append(_ line: SensorLine, of file: SensorFile, to bytes: inout [UInt8]) {
    let microseconds = UInt64(max(0, (line.stamp * 1e6).rounded())) + 1_000_000
    bytes.append("\(line.index + 1),\(microseconds % (1 << 32))")
    bytes.append(line.acceleration, times: 1, decimals: 6)
    if file.hasGyroscope { bytes.append(line.rotation, times: 1.0.degrees, decimals: 6) }
    bytes.append("\n")
  }
}
