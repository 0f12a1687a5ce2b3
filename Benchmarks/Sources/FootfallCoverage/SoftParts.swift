import BenchmarkDraws
import FootfallSignal
import FootfallSynthesis
import Glibc

/// What lies between a sensor and what it stands for: a shoe around a foot, skin over a shin, a
/// sacrum that is not the center of mass. Drawn once for a run, the same in each of its contacts.
struct SoftParts {
  /// How far the shoe rolls beyond the foot, in degrees. Its rate is then about 50 °/s, by which a
  /// gyroscope at the heel cap differed from a goniometer (Mitschke 2017, 49.8 ± 46.9 °/s).
  static let shoeRollDegrees = 3.5
  /// How far the shoe's upper bends up at landing, in degrees (science.md 5: 3° for the strike).
  static let shoePitchDegrees = 3.0
  /// How fast a foot that is taken to rest still moves, in m/s. It does so for a quarter of the
  /// stride and is missed in the rest of it, which makes the speed wrong by 0.13 m/s: an
  /// integration between moments of rest was 0.08 ± 0.10 m/s off (Falbriard 2021).
  static let restMetersPerSecond = 0.18
  /// How far skin turns about the shin, in degrees (science.md 10.5).
  static let skinTurnDegrees = 3.0
  /// How much more or less of a shock a strap lets through, as a share (science.md 5).
  static let strapShare = 0.10

  /// How much more or less than the center of mass a sacrum moves up and down, as a share: 0.45 cm
  /// of the 8 cm of a step, in four real runs against force plates (Docs/methods/form.md).
  static let sacrumShare = 0.055

  private var bob = 0.0
  private var roll = 0.0
  private var pitch = 0.0
  private var turn = 0.0
  private var rest = 0.0
  private var shock = 0.0

  init(at placement: Placement, _ draws: inout Draws) {
    switch placement {
    case .foot:
      roll = draws.normal(0, Self.shoeRollDegrees) * .pi / 180
      pitch = draws.normal(0, Self.shoePitchDegrees) * .pi / 180
      rest = draws.normal(0, Self.restMetersPerSecond)
    case .shank:
      turn = draws.normal(0, Self.skinTurnDegrees) * .pi / 180
      shock = draws.normal(0, Self.strapShare)
    case .sacrum: bob = draws.normal(0, Self.sacrumShare)
    default: break
    }
  }

  /// The recording with what these parts do to it.
  ///
  /// - Parameters:
  ///   - axes: up, left and backward, as `Wearing` turns its sensors.
  ///   - contacts: begin and end of each of the leg's contacts, in seconds.
  func applied(to recording: Recording, contacts: [(begin: Double, end: Double)]) -> Recording {
    let segment = recording.segments[0]
    guard let force = segment.acceleration, let spin = segment.angularVelocity else {
      return recording
    }
    var acceleration = force.components.map(\.samples)
    var rate = spin.components.map(\.samples)
    let step = recording.rate.period
    let up = acceleration[0].reduce(0, +) / Double(max(1, acceleration[0].count))
    for i in acceleration[0].indices { acceleration[0][i] += bob * (acceleration[0][i] - up) }
    for (begin, end) in contacts {
      let span = end - begin
      let first = max(1, recording.rate.samples(in: begin - 0.1 - segment.startSeconds))
      let last = min(acceleration[0].count - 1, first + recording.rate.samples(in: span + 0.2))
      guard first < last else { continue }
      for i in first..<last {
        let late = segment.startSeconds + recording.rate.seconds(i) - begin
        func angles(_ late: Double) -> [Double] {
          let wave = Self.wave(late / span)
          return [turn * wave, -pitch * Self.landing(late, span), -roll * wave]
        }
        let (angle, before) = (angles(late), angles(late - step))
        let (a, w) = ((0..<3).map { acceleration[$0][i] }, (0..<3).map { rate[$0][i] })
        let (turnedA, turnedW) = (Self.cross(angle, a), Self.cross(angle, w))
        let push = (Self.rest(late / span) - Self.rest((late - step) / span)) / step
        let gain = 1 + shock * Self.bump((late + 0.02) / 0.12)
        for axis in 0..<3 {
          acceleration[axis][i] = gain * (a[axis] - turnedA[axis])
          rate[axis][i] = w[axis] - turnedW[axis] + (angle[axis] - before[axis]) / step
        }
        acceleration[2][i] -= rest * push
      }
    }
    func rebuilt<Q: Quantity>(_ signal: VectorSignal<Q>, _ samples: [[Double]]) -> VectorSignal<Q> {
      VectorSignal(
        axes: signal.axes,
        components: zip(signal.components, samples).map { $0.with($1) })
    }
    return Recording(
      name: recording.name, placement: recording.placement, side: recording.side,
      rate: recording.rate, timeSource: recording.timeSource,
      segments: [
        Segment(
          startSeconds: segment.startSeconds, acceleration: rebuilt(force, acceleration),
          angularVelocity: rebuilt(spin, rate))
      ], saturation: recording.saturation)
  }

  /// From 0 at contact to 1 at 45 % of it, as the roll of a foot, and back at its end.
  private static func wave(_ share: Double) -> Double {
    guard (0...1).contains(share) else { return 0 }
    return share < 0.45
      ? 0.5 - 0.5 * cos(.pi * share / 0.45) : 0.5 + 0.5 * cos(.pi * (share - 0.45) / 0.55)
  }

  /// From 0 a tenth of a second before the contact to 1 at it, and back at 30 % of it.
  private static func landing(_ late: Double, _ span: Double) -> Double {
    let share = late < 0 ? 1 + late / 0.1 : 1 - late / (0.3 * span)
    return share > 0 ? 0.5 - 0.5 * cos(.pi * share) : 0
  }

  /// From 0 at contact to 1 where a foot is taken to rest, and back at its end.
  private static func rest(_ share: Double) -> Double {
    guard (0...1).contains(share) else { return 0 }
    if share < 0.2 { return 0.5 - 0.5 * cos(.pi * share / 0.2) }
    return share < 0.65 ? 1 : 0.5 + 0.5 * cos(.pi * (share - 0.65) / 0.35)
  }

  private static func bump(_ share: Double) -> Double {
    (0...1).contains(share) ? 0.5 - 0.5 * cos(2 * .pi * share) : 0
  }

  private static func cross(_ a: [Double], _ b: [Double]) -> [Double] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
  }
}
