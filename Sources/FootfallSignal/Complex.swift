import Glibc

/// A complex number, as a spectrum's bins and a filter's poles need it.
public struct Complex: Hashable, Sendable {
  public var real: Double
  public var imaginary: Double

  public init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  /// A number of a given length, in the direction of an angle in radians.
  public init(length: Double, angle: Double) {
    self.init(length * cos(angle), length * sin(angle))
  }

  /// The length, safe from overflow on the way.
  public var magnitude: Double { hypot(real, imaginary) }

  /// The square of the length.
  public var power: Double { real * real + imaginary * imaginary }

  public var conjugate: Complex { Complex(real, -imaginary) }

  /// The root in the right half plane.
  var squareRoot: Complex {
    let length = magnitude
    guard length > 0 else { return Complex(0) }
    // Of the two halves only the one without cancellation is rooted; the other follows by division.
    let major = ((length + abs(real)) / 2).squareRoot()
    let minor = abs(imaginary) / (2 * major)
    let (a, b) = real >= 0 ? (major, minor) : (minor, major)
    return Complex(a, imaginary.sign == .minus ? -b : b)
  }

  static prefix func - (z: Complex) -> Complex { Complex(-z.real, -z.imaginary) }

  static func + (a: Complex, b: Complex) -> Complex {
    Complex(a.real + b.real, a.imaginary + b.imaginary)
  }

  static func - (a: Complex, b: Complex) -> Complex {
    Complex(a.real - b.real, a.imaginary - b.imaginary)
  }

  static func * (a: Complex, b: Complex) -> Complex {
    Complex(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  static func * (a: Double, b: Complex) -> Complex { Complex(a * b.real, a * b.imaginary) }

  static func / (a: Complex, b: Complex) -> Complex {
    (1 / b.power) * (a * b.conjugate)
  }
}
