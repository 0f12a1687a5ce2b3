import FootfallAnalysis
import FootfallSignal
import Glibc

/// A shank that runs by the textbook: a ringing impact, the load of stance, a dip when the foot
/// leaves, and one swing per stride. Every contact is known.
struct DrawnShank {
  var contactSeconds = 0.26
  var strideSeconds = 0.72
  var strides = 9
  var hertz = 200.0
  var startSeconds = 0.0
  var hasGyroscope = true

  /// The first contact begins half a swing after the start, the last ends as long before the end.
  var initialContacts: [Double] {
    (0..<strides).map {
      startSeconds + (strideSeconds - contactSeconds) / 2 + Double($0) * strideSeconds
    }
  }

  /// Forward, up, right, in m/s²; then the rate about each, in rad/s.
  private func values(at time: Double) -> [Double] {
    var sum = [0.0, 3, 0, 0, 0, -1]
    // The strides before the first and after the last are cut off, but begun.
    for stride in -1...strides {
      let since =
        time - (strideSeconds - contactSeconds) / 2 - Double(stride) * strideSeconds
      func bump(_ at: Double, _ width: Double) -> Double {
        exp(-0.5 * (since - at) * (since - at) / width / width)
      }
      let ring = since > 0 ? since / 0.01 * exp(1 - since / 0.01) * sin(2 * .pi * 22 * since) : 0
      let stance =
        (0...contactSeconds).contains(since) ? sin(.pi * since / contactSeconds) : 0
      sum[0] += -30 * ring + 10 * bump(-0.1, 0.08) - 12 * bump(contactSeconds - 0.04, 0.07)
      sum[1] += 40 * ring + 28 * stance - 12 * bump(contactSeconds + 0.025, 0.03)
      sum[1] += 14 * bump(contactSeconds + 0.14, 0.05)
      sum[2] += 8 * ring
      sum[5] += 9 * bump(-0.15, 0.06) - 4 * bump(0.05, 0.05)
      sum[5] -= 5 * bump(contactSeconds + 0.07, 0.05)
    }
    return sum
  }

  /// The run as a sensor reads it whose axes are the body's times a matrix of ones and signs.
  func segment(
    map: [(body: Int, sign: Double)] = [(0, 1), (1, 1), (2, 1)], gain: Double = 1
  ) -> Segment {
    let rate = SampleRate(hertz: hertz)
    let count = rate.samples(in: Double(strides) * strideSeconds) + 1
    let rows = (0..<count).map { values(at: rate.seconds($0)) }
    func components<Q: Quantity>(_ offset: Int) -> [Signal<Q>] {
      map.map { part in
        Signal(rows.map { gain * part.sign * $0[offset + part.body] }, rate: rate)
      }
    }
    let axes: [Axis] = [.x, .y, .z]
    return Segment(
      startSeconds: startSeconds,
      acceleration: VectorSignal(axes: axes, components: components(0)),
      angularVelocity: hasGyroscope ? VectorSignal(axes: axes, components: components(3)) : nil)
  }
}
