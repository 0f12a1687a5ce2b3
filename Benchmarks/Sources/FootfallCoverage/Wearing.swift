import BenchmarkDraws
import FootfallSignal
import FootfallSynthesis

/// How the sensors of a run are worn.
enum Wearing {
  /// Perfect sensors along the body's axes, which their files name.
  case aligned
  /// Consumer's sensors, turned by 5° about each axis (one standard deviation), whose files name
  /// no direction of the body.
  case mounted
  /// The same, and each turns on its segment between standing and running: a strap that slips, a
  /// shin that did not stand upright. By the sizes of science.md 5 about each axis: 2.5° on the
  /// pelvis (its drop), 3° elsewhere (the leg line). What lies between sensor and bone moves with
  /// each contact; see `SoftParts`.
  case slipping

  static let mountDegrees = 5.0
  static func slipDegrees(at placement: Placement) -> Double { placement == .sacrum ? 2.5 : 3 }
  /// How long every run begins with standing, in seconds.
  static let standingSeconds = 5.0

  /// What the insole of a shoe records; where sensors slip, so does it.
  func sole(of run: SyntheticRun, _ foot: Foot, _ draws: inout Draws) -> Recording {
    let recording = run.load(of: foot, device: insole)
    return self == .slipping ? LooseSole(&draws).applied(to: recording) : recording
  }

  /// The insole of the run; where sensors slip, its cells are worn as well (science.md 10.7).
  private var insole: PressureDevice {
    var device = PressureDevice.typical(rate: 100)
    switch self {
    case .aligned: return .ideal(rate: 200)
    case .mounted: return device
    case .slipping:
      device.gainError = 0.10
      return device
    }
  }

  private static let turnedAxes = SensorAxes(x: .up, y: .left, z: .backward)

  func recording(
    of run: SyntheticRun, at placement: Placement, _ foot: Foot?, rate: Double,
    _ draws: inout Draws
  ) -> Recording {
    var mount = Mount(placement, side: foot)
    guard self != .aligned else {
      return run.recording(from: mount, device: .ideal(rate: rate))
    }
    mount.axes = Self.turnedAxes
    mount.yawDegrees = draws.normal(0, Self.mountDegrees)
    mount.pitchDegrees = draws.normal(0, Self.mountDegrees)
    mount.rollDegrees = draws.normal(0, Self.mountDegrees)
    let device = Device.typical(rate: rate)
    let standing = run.recording(from: mount, device: device)
    guard self == .slipping else { return standing }
    let slip = Self.slipDegrees(at: placement)
    mount.yawDegrees += draws.normal(0, slip)
    mount.pitchDegrees += draws.normal(0, slip)
    mount.rollDegrees += draws.normal(0, slip)
    let slipped = Self.joined(standing, run.recording(from: mount, device: device))
    let contacts = run.truth.strides(of: foot).map { ($0.initialContactSeconds, $0.toeOffSeconds) }
    return SoftParts(at: placement, &draws).applied(to: slipped, contacts: contacts)
  }

  /// The first recording while the runner stands, the second from then on.
  private static func joined(_ standing: Recording, _ running: Recording) -> Recording {
    let (a, b) = (standing.segments[0], running.segments[0])
    let turn = standing.rate.samples(in: standingSeconds)
    func join<Q: Quantity>(_ x: VectorSignal<Q>?, _ y: VectorSignal<Q>?) -> VectorSignal<Q>? {
      guard let x, let y else { return nil }
      return VectorSignal(
        axes: y.axes,
        components: zip(x.components, y.components).map { before, after in
          after.with(Array(before.samples[..<turn]) + after.samples[turn...])
        })
    }
    return Recording(
      name: running.name, placement: running.placement, side: running.side, rate: running.rate,
      timeSource: running.timeSource,
      segments: [
        Segment(
          startSeconds: b.startSeconds, acceleration: join(a.acceleration, b.acceleration),
          angularVelocity: join(a.angularVelocity, b.angularVelocity))
      ], saturation: running.saturation)
  }
}
