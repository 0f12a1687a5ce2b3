/// An Axivity AX3 or AX6 through its converter: no header, seconds since 1970, g, °/s.
struct Axivity: SensorDialect {
  let id = "axivity"
  let summary = "Axivity AX3/AX6: no header, Unix seconds, g, °/s"
  let leavesLastLineOpen = true

  func opening(of file: SensorFile) -> String { "" }

  func append(_ line: SensorLine, of file: SensorFile, to bytes: inout [UInt8]) {
    FixedDecimal.append(Double(SensorFile.epochSeconds) + line.stamp, decimals: 4, to: &bytes)
    bytes.append(line.acceleration, times: 1 / standardGravity, decimals: 6)
    if file.hasGyroscope { bytes.append(line.rotation, times: 1.0.degrees, decimals: 6) }
    bytes.append("\r\n")
  }
}
