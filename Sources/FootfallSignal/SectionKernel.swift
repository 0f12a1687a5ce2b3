// The inner loop of every recursive filter here.
//
// A section in transposed direct form II is y = b0·x + z1; z1' = b1·x − a1·y + z2;
// z2' = b2·x − a2·y. Put the first line into the other two and y leaves the feedback:
// z1' = (c1·x + z2) − a1·z1 and z2' = c2·x − a2·z1, where c = b − a·b0. From one z1 to the next
// there is then one product and one sum instead of a sum, a product and a sum, and that chain is
// all the time the loop takes. Two sections share a loop, so that the second fills the waits of
// the first; several channels fill them as lanes of a vector.

/// What the filter loop computes with: one channel, or several side by side.
protocol Lanes: Sendable {
  static var none: Self { get }
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Double, b: Self) -> Self
}

extension Double: Lanes {
  static var none: Double { 0 }
}

extension SIMD2<Double>: Lanes {
  static var none: Self { .zero }
}

extension SIMD4<Double>: Lanes {
  static var none: Self { .zero }
}

/// What a section remembers between samples.
struct SectionState<Lane: Lanes>: Sendable {
  var z1: Lane
  var z2: Lane
}

extension SectionState: Equatable where Lane == Double {}
extension SectionState: Hashable where Lane == Double {}
extension SectionState: Codable where Lane == Double {}

extension SecondOrderSections {
  /// Runs the chain over samples in place, from the first to the last or the other way round.
  func run<Lane: Lanes>(
    _ samples: inout [Lane], states: inout [SectionState<Lane>], backward: Bool = false
  ) {
    for k in stride(from: 0, to: sections.count, by: 2) {
      let first = Feedback(sections[k])
      if k + 1 < sections.count {
        var second = states[k + 1]
        Self.pair(
          first, Feedback(sections[k + 1]), &samples, &states[k], &second, backward: backward)
        states[k + 1] = second
      } else {
        Self.single(first, &samples, &states[k], backward: backward)
      }
    }
  }

  private struct Feedback {
    let b0, c1, c2, a1, a2: Double

    init(_ s: Biquad) {
      b0 = s.b0
      c1 = s.b1 - s.a1 * s.b0
      c2 = s.b2 - s.a2 * s.b0
      a1 = s.a1
      a2 = s.a2
    }

    @inline(__always)
    func step<Lane: Lanes>(_ x: Lane, _ z1: inout Lane, _ z2: inout Lane) -> Lane {
      let y = b0 * x + z1
      let next = (c1 * x + z2) - a1 * z1
      z2 = c2 * x - a2 * z1
      z1 = next
      return y
    }
  }

  private static func single<Lane: Lanes>(
    _ f: Feedback, _ samples: inout [Lane], _ state: inout SectionState<Lane>, backward: Bool
  ) {
    var z1 = state.z1
    var z2 = state.z2
    var span = samples.mutableSpan
    let last = span.count - 1
    for i in 0..<span.count {
      let at = backward ? last - i : i
      span[at] = f.step(span[at], &z1, &z2)
    }
    state = SectionState(z1: z1, z2: z2)
  }

  private static func pair<Lane: Lanes>(
    _ f: Feedback, _ g: Feedback, _ samples: inout [Lane], _ first: inout SectionState<Lane>,
    _ second: inout SectionState<Lane>, backward: Bool
  ) {
    var (u1, u2, v1, v2) = (first.z1, first.z2, second.z1, second.z2)
    var span = samples.mutableSpan
    let last = span.count - 1
    for i in 0..<span.count {
      let at = backward ? last - i : i
      span[at] = g.step(f.step(span[at], &u1, &u2), &v1, &v2)
    }
    first = SectionState(z1: u1, z2: u2)
    second = SectionState(z1: v1, z2: v2)
  }
}
