/// One moment of six channels side by side: three axes of one sensor, three of another.
///
/// Three pairs and nothing beside them, so a row is as long in memory as its numbers, and
/// arithmetic over rows keeps the processor's vector registers full. A sensor with fewer axes
/// leaves its last lanes at zero.
public struct SixLanes: Hashable, Sendable {
  public var a, b, c: SIMD2<Double>

  @inlinable
  public init(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>) {
    self.a = a
    self.b = b
    self.c = c
  }

  /// One number in the first three lanes, another in the last three.
  @inlinable
  public init(first: Double, second: Double) {
    self.init(SIMD2(first, first), SIMD2(first, second), SIMD2(second, second))
  }

  @inlinable
  public static var zero: SixLanes { SixLanes(.zero, .zero, .zero) }

  /// Channels of equal length, three of each sensor at most, as rows.
  public static func rows(first: [[Double]], second: [[Double]]) -> [SixLanes] {
    precondition(first.count <= 3 && second.count <= 3, "a sensor has three axes at most")
    let count = (first + second).first?.count ?? 0
    let none = [Double](repeating: 0, count: count)
    func lane(_ k: Int, of channels: [[Double]]) -> [Double] {
      k < channels.count ? channels[k] : none
    }
    let (u, v, w) = (lane(0, of: first), lane(1, of: first), lane(2, of: first))
    let (x, y, z) = (lane(0, of: second), lane(1, of: second), lane(2, of: second))
    return (0..<count).map { i in
      SixLanes(SIMD2(u[i], v[i]), SIMD2(w[i], x[i]), SIMD2(y[i], z[i]))
    }
  }

  /// Lane 0 to 5.
  @inlinable
  public subscript(lane: Int) -> Double {
    switch lane {
    case 0, 1: a[lane]
    case 2, 3: b[lane - 2]
    default: c[lane - 4]
    }
  }

  /// The sum of the first three lanes, and of the last three.
  @inlinable
  public var sums: (first: Double, second: Double) {
    (a[0] + a[1] + b[0], b[1] + c[0] + c[1])
  }

  @inlinable
  public var sum: Double { (a + b + c).sum() }

  @inlinable
  public static func + (x: SixLanes, y: SixLanes) -> SixLanes {
    SixLanes(x.a + y.a, x.b + y.b, x.c + y.c)
  }

  @inlinable
  public static func - (x: SixLanes, y: SixLanes) -> SixLanes {
    SixLanes(x.a - y.a, x.b - y.b, x.c - y.c)
  }

  @inlinable
  public static func * (x: SixLanes, y: SixLanes) -> SixLanes {
    SixLanes(x.a * y.a, x.b * y.b, x.c * y.c)
  }

  @inlinable
  public static func * (x: Double, y: SixLanes) -> SixLanes {
    SixLanes(x * y.a, x * y.b, x * y.c)
  }

  @inlinable
  public static func += (x: inout SixLanes, y: SixLanes) { x = x + y }
}
