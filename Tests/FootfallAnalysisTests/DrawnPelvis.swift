import FootfallAnalysis
import FootfallSignal
import Glibc

/// A pelvis that runs by the textbook: half-sine load, a landing that shows for 50 ms, braking
/// before propulsion on top of a surge over the standing leg, and a roll toward that leg late in
/// each contact. Every contact is known.
struct DrawnPelvis {
  var contactSeconds = 0.24
  var stepSeconds = 0.35
  var steps = 16
  var firstSide = Side.right
  var hertz = 200.0
  var startSeconds = 0.0
  /// A step that brakes a second time, harder, 40 ms after it lands.
  var brakesTwice: Int?

  /// The first contact begins half a flight after the start, the last ends as long before the end.
  var initialContacts: [Double] {
    (0..<steps).map { (stepSeconds - contactSeconds) / 2 + Double($0) * stepSeconds }
  }

  var sides: [Side] { (0..<steps).map { $0 % 2 == 0 ? firstSide : firstSide.other } }

  /// Forward, up, right, in m/s²; then the rate about each, in rad/s.
  private func values(at time: Double) -> [Double] {
    let step = Int(time / stepSeconds)
    let since = time - Double(step) * stepSeconds - (stepSeconds - contactSeconds) / 2
    let phase = since / contactSeconds
    let g = 9.80665
    let surge = 0.25 * g * cos(2 * .pi * (since - contactSeconds / 2) / stepSeconds)
    guard step < steps else { return [0, 0, 0, 0, 0, 0] }
    guard (0...1).contains(phase) else { return [surge, 0, 0, 0, 0, 0] }
    let toRight = sides[step] == .right ? 1.0 : -1.0
    let landing = since < 0.05 ? g * sin(.pi * since / 0.05) : 0
    let late = since - 0.04
    let again = step == brakesTwice && (0...0.03).contains(late) ? sin(.pi * late / 0.03) : 0
    return [
      surge - 0.25 * g * sin(2 * .pi * phase) - 0.6 * landing - 2 * g * again,
      .pi / 2 * stepSeconds / contactSeconds * g * sin(.pi * phase) + 0.4 * landing,
      toRight * 0.1 * g * sin(.pi * phase),
      -toRight * sin(2 * .pi * phase),
      0.2 * sin(2 * .pi * phase),
      toRight * 0.3 * cos(.pi * phase),
    ]
  }

  /// The run as a sensor reads it whose axes are the body's times a matrix of ones and signs.
  func segment(
    axes: [Axis] = [.x, .y, .z], map: [(body: Int, sign: Double)] = [(0, 1), (1, 1), (2, 1)],
    gyroscope: Bool = true
  ) -> Segment {
    let rate = SampleRate(hertz: hertz)
    let count = rate.samples(in: Double(steps) * stepSeconds) + 1
    let rows = (0..<count).map { values(at: rate.seconds($0)) }
    func components<Q: Quantity>(_ offset: Int) -> [Signal<Q>] {
      map.map { part in Signal(rows.map { part.sign * $0[offset + part.body] }, rate: rate) }
    }
    return Segment(
      startSeconds: startSeconds,
      acceleration: VectorSignal(axes: axes, components: components(0)),
      angularVelocity: gyroscope ? VectorSignal(axes: axes, components: components(3)) : nil)
  }
}
