/// The plainest file: a time column in seconds, then one column per axis, units in their names.
public struct TidyCSV: Hashable, Sendable {
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

  func header(hasGyroscope: Bool) -> String {
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
    if hasGyroscope { names += ["x", "y", "z"].map { "gyr_\($0)_\(rate)" } }
    return names.joined(separator: ",") + "\n"
  }

  func append(_ sample: SensorStream.Sample, hasGyroscope: Bool, to bytes: inout [UInt8]) {
    FixedDecimal.append(sample.stamp, decimals: 6, to: &bytes)
    let (scale, decimals) =
      switch acceleration {
      case .metersPerSecondSquared: (1.0, 4)
      case .gravities: (1 / standardGravity, 5)
      case .milligravities: (1000 / standardGravity, 2)
      }
    append(sample.acceleration, scale, decimals, to: &bytes)
    if hasGyroscope {
      let (scale, decimals) =
        switch rotation {
        case .radiansPerSecond: (1.0, 5)
        case .degreesPerSecond: (1.0.degrees, 3)
        }
      append(sample.rate, scale, decimals, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func append(
    _ vector: Vector3, _ scale: Double, _ decimals: Int, to bytes: inout [UInt8]
  ) {
    for value in [vector.forward, vector.up, vector.right] {
      bytes.append(UInt8(ascii: ","))
      FixedDecimal.append(scale * value, decimals: decimals, to: &bytes)
    }
  }
}

extension SyntheticRun {
  /// A sensor's file, handed over in pieces of a few seconds; memory does not grow with the run.
  public func writeCSV(
    _ csv: TidyCSV = TidyCSV(), from mount: Mount, device: Device = .typical(rate: 200),
    to write: ([UInt8]) throws -> Void
  ) rethrows {
    var stream = SensorStream(timeline, mount: mount, device: device, seed: seed)
    try write(Array(csv.header(hasGyroscope: device.hasGyroscope).utf8))
    while let piece = stream.piece() {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(piece.count * 80)
      for sample in piece {
        csv.append(sample, hasGyroscope: device.hasGyroscope, to: &bytes)
      }
      try write(bytes)
    }
  }

  /// A sensor's file as one text.
  public func csv(
    _ csv: TidyCSV = TidyCSV(), from mount: Mount, device: Device = .typical(rate: 200)
  ) -> String {
    var text = ""
    writeCSV(csv, from: mount, device: device) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }
}
