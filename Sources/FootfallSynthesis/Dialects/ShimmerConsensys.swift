/// The calibrated export of a Shimmer3 from Consensys.
///
/// A quoted `sep=;`, names with the device's own name in front, a row of units, milliseconds
/// since 1970 in scientific notation, and a delimiter at the end of every row.
struct ShimmerConsensys: SensorDialect {
  let id = "shimmer"
  let summary = "Shimmer3, Consensys: sep=;, names, units row, Unix milliseconds, m/s², deg/s"

  func opening(of file: SensorFile) -> String {
    let device = "Shimmer_5A1F"
    var names = ["Timestamp_Unix_CAL"]
    var units = ["ms"]
    for axis in ["X", "Y", "Z"] {
      names.append("Accel_WR_\(axis)_CAL")
      units.append("m/(s^2)")
    }
    if file.hasGyroscope {
      for axis in ["X", "Y", "Z"] {
        names.append("Gyro_\(axis)_CAL")
        units.append("deg/s")
      }
    }
    return "\"sep=;\"\r\n" + names.map { "\(device)_\($0);" }.joined() + "\r\n"
      + units.map { "\($0);" }.joined() + "\r\n"
  }

  func append(_ line: SensorLine, of file: SensorFile, to bytes: inout [UInt8]) {
    let microseconds =
      SensorFile.epochSeconds * 1_000_000 + Int((line.stamp * 1e6).rounded())
    let digits = String(microseconds)
    bytes.append("\(digits.prefix(1)).\(digits.dropFirst())E12")
    bytes.append(line.acceleration, times: 1, decimals: 8, after: ";")
    if file.hasGyroscope {
      bytes.append(line.rotation, times: 1.0.degrees, decimals: 8, after: ";")
    }
    bytes.append(";\r\n")
  }
}
