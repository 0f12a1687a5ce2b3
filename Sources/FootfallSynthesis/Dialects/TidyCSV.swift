/// The plainest file: a time column in seconds, then one column per axis, units in their names.
public struct TidyCSV: SensorDialect, Hashable {
  public enum AccelerationUnit: String, Hashable, Sendable, CaseIterable {
    case metersPerSecondSquared, gravities, milligravities
  }

  public enum RotationUnit: String, Hashable, Sendable, CaseIterable {
    case radiansPerSecond, degreesPerSecond
  }

  public var acceleration: AccelerationUnit
  public var rotation: RotationUnit

  public init(
    acceleration: AccelerationUnit = .metersPerSecondSquared,
    rotation: RotationUnit = .radiansPerSecond
  ) {
    self.acceleration = acceleration
    self.rotation = rotation
  }

  public var id: String { "tidy" }
  public var summary: String { "time in seconds, one column per axis, units in the names" }

  public func opening(of file: SensorFile) -> String {
    let force =
      switch acceleration {
      case .metersPerSecondSquared: "mps2"
      case .gravities: "g"
      case .milligravities: "mg"
      }
    let rate =
      switch rotation {
      case .radiansPerSecond: "rads"
      case .degreesPerSecond: "dps"
      }
    var names = ["time_s"]
    names += ["x", "y", "z"].map { "acc_\($0)_\(force)" }
    if file.hasGyroscope { names += ["x", "y", "z"].map { "gyr_\($0)_\(rate)" } }
    return names.joined(separator: ",") + "\n"
  }

  public func append(_ line: SensorLine, of file: SensorFile, to bytes: inout [UInt8]) {
    FixedDecimal.append(line.stamp, decimals: 6, to: &bytes)
    let (scale, decimals) =
      switch acceleration {
      case .metersPerSecondSquared: (1.0, 4)
      case .gravities: (1 / standardGravity, 5)
      case .milligravities: (1000 / standardGravity, 2)
      }
    bytes.append(line.acceleration, times: scale, decimals: decimals)
    if file.hasGyroscope {
      let (scale, decimals) =
        switch rotation {
        case .radiansPerSecond: (1.0, 5)
        case .degreesPerSecond: (1.0.degrees, 3)
        }
      bytes.append(line.rotation, times: scale, decimals: decimals)
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
