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
  /// Few decimals, for files that somebody looks at: ms, mg and tenths of °/s.
  public let isBrief: Bool

  public init(
    acceleration: AccelerationUnit = .metersPerSecondSquared,
    rotation: RotationUnit = .radiansPerSecond
  ) {
    self.acceleration = acceleration
    self.rotation = rotation
    isBrief = false
  }

  private init(brief: Void) {
    acceleration = .gravities
    rotation = .degreesPerSecond
    isBrief = true
  }

  /// In g and °/s with few decimals.
  public static let brief = TidyCSV(brief: ())

  public var id: String { isBrief ? "tidy-brief" : "tidy" }
  public var summary: String {
    isBrief
      ? "as tidy, in g and °/s with few decimals"
      : "time in seconds, one column per axis, units in the names"
  }

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
    FixedDecimal.append(line.stamp, decimals: isBrief ? 3 : 6, to: &bytes)
    let (scale, decimals) =
      switch acceleration {
      case .metersPerSecondSquared: (1.0, 4)
      case .gravities: (1 / standardGravity, isBrief ? 3 : 5)
      case .milligravities: (1000 / standardGravity, 2)
      }
    bytes.append(line.acceleration, times: scale, decimals: decimals)
    if file.hasGyroscope {
      let (scale, decimals) =
        switch rotation {
        case .radiansPerSecond: (1.0, 5)
        case .degreesPerSecond: (1.0.degrees, isBrief ? 1 : 3)
        }
      bytes.append(line.rotation, times: scale, decimals: decimals)
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
