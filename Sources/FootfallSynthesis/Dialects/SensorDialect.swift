public import FootfallSignal

/// How a device writes what an inertial sensor measured.
///
/// Conforming types are values without state, so that a file can be written from any line on.
public protocol SensorDialect: Sendable {
  /// The name to ask for it by, for example `xsens-dot`.
  var id: String { get }
  /// One line about it.
  var summary: String { get }
  /// The last letters of the file's name, for example `csv`.
  var fileExtension: String { get }

  /// Everything before the first line of numbers.
  func opening(of file: SensorFile) -> String

  /// Appends one line, its end included.
  func append(_ line: SensorLine, of file: SensorFile, to bytes: inout [UInt8])

  /// Whether the last line comes without its end.
  var leavesLastLineOpen: Bool { get }
}

extension SensorDialect {
  public var fileExtension: String { "csv" }
  public var leavesLastLineOpen: Bool { false }
}

/// What a dialect may want to know about the sensor whose file it writes.
public struct SensorFile: Hashable, Sendable {
  public let mount: Mount
  public let device: Device

  public var rate: SampleRate { device.rate }
  public var hasGyroscope: Bool { device.hasGyroscope }

  /// When every synthetic recording began: 1 May 2024, 08:00 UTC, in seconds since 1970.
  public static let epochSeconds = 1_714_550_400
}

/// One line of a sensor's file.
public struct SensorLine: Hashable, Sendable {
  /// Counts what was sampled, lost ones included.
  public let index: Int
  /// What the device writes as its time, in seconds.
  public let stamp: Double
  /// Specific force in m/s² along the sensor's x, y, z: forward, up and right unless it is
  /// mounted in another way.
  public let acceleration: Vector3
  /// Angular rate in rad/s about the same axes.
  public let rotation: Vector3
}
