/// What a signal measures. Each quantity has one unit in the whole package.
public protocol Quantity: Sendable {
  /// The unit that every sample of this quantity is in, as printed.
  static var unit: String { get }
}

/// Specific force, in m/s²: what an accelerometer reads, gravity included.
public enum Acceleration: Quantity {
  public static let unit = "m/s²"

  /// A standard gravity, in m/s².
  @inlinable public static var standardGravity: Double { 9.80665 }
}

/// Angular rate, in rad/s.
public enum AngularVelocity: Quantity {
  public static let unit = "rad/s"
}

/// Force, in N: the load of one foot, or of one zone of it.
public enum Force: Quantity {
  public static let unit = "N"
}

/// Pressure, in kPa.
public enum Pressure: Quantity {
  public static let unit = "kPa"
}

/// Length, in m: where something is.
public enum Length: Quantity {
  public static let unit = "m"
}

/// A number without a unit: a share, a ratio, a norm in units of its own mean.
public enum Dimensionless: Quantity {
  public static let unit = "1"
}
