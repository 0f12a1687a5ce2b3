#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The door to the C mathematics library. Its last bit may differ from one machine to another;
// nothing leaves this target with more digits than its files are rounded to.

func sine(_ radians: Double) -> Double { sin(radians) }
func cosine(_ radians: Double) -> Double { cos(radians) }
func arcSine(_ ratio: Double) -> Double { asin(ratio) }
func arcTangent(_ ratio: Double) -> Double { atan(ratio) }
func exponential(_ x: Double) -> Double { exp(x) }
func logarithm(_ x: Double) -> Double { log(x) }
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// Standard gravity, in m/s².
let standardGravity = 9.80665

extension Double {
  /// Degrees as radians.
  var radians: Double { self * .pi / 180 }
  /// Radians as degrees.
  var degrees: Double { self * 180 / .pi }
}
