/// One input's file of the phone app phyphox: quoted header, scientific notation.
struct Phyphox: SensorDialect {
  enum Input: String, Hashable {
    case accelerometer, gyroscope
  }

  let input: Input

  var id: String { input == .accelerometer ? "phyphox" : "phyphox-gyroscope" }
  var summary: String { "phyphox, file of the \(input.rawValue): quoted names, 1.0E0 numbers" }
  var leavesLastLineOpen: Bool { true }

  func opening(of file: SensorFile) -> String {
    let unit = input == .accelerometer ? "m/s^2" : "rad/s"
    return (["Time (s)"] + ["X", "Y", "Z"].map { "\($0) (\(unit))" })
      .map { "\"\($0)\"" }.joined(separator: ",") + "\n"
  }

  func append(_ line: SensorLine, of file: SensorFile, to bytes: inout [UInt8]) {
    let vector = input == .accelerometer ? line.acceleration : line.rotation
    bytes.append(scientific: line.stamp, decimals: 9)
    for value in [vector.forward, vector.up, vector.right] {
      bytes.append(",")
      bytes.append(scientific: value, decimals: 9)
    }
    bytes.append("\n")
  }
}
