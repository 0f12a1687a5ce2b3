/// How a pair of insoles, or of switches under the feet, writes its loads.
public protocol LoadDialect: Sendable {
  var id: String { get }
  var summary: String { get }
  var fileExtension: String { get }
  /// Whether the file holds what inertial sensors in the insoles measured.
  var needsMotion: Bool { get }

  /// Everything before the first line of numbers.
  func opening(of file: LoadFile) -> String

  /// Appends one line, its end included.
  func append(_ line: LoadLine, of file: LoadFile, to bytes: inout [UInt8])
}

extension LoadDialect {
  public var needsMotion: Bool { false }
}

/// What a dialect may want to know about the pair whose file it writes.
public struct LoadFile: Hashable, Sendable {
  public let device: PressureDevice
  /// Length of the run, in seconds.
  public let seconds: Double
}

/// One line: both feet at one instant.
public struct LoadLine: Hashable, Sendable {
  public let seconds: Double
  public let left: Load
  public let right: Load

  /// What one insole measured.
  public struct Load: Hashable, Sendable {
    /// In N, in the order of the nine zones.
    public let zones: [Double]
    /// In kPa, in the same order.
    public let kilopascals: [Double]
    /// Where it is on the belt, in m along forward and right; `nil` in the air.
    public let ground: Vector3?
    /// In m/s² and rad/s, along forward, up, right; `nil` without an inertial sensor.
    public let acceleration: Vector3?
    public let rotation: Vector3?

    public var newtons: Double { zones.reduce(0, +) }
  }
}
