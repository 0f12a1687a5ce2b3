import FootfallSignal
import Glibc

/// Up and forward in a sensor's own axes, found in a stretch of running.
///
/// Up is the mean specific force: over whole steps a runner's mean acceleration is gravity's. With
/// three axes, forward is the horizontal direction along which the step-frequency line is
/// strongest; with two, each axis is taken as it lies, the vertical being the one whose mean and
/// step line are the larger.
///
/// Forward's sign comes from braking before propulsion and, where it was recorded, from how the
/// pelvis pitches (`ForwardSign`).
struct SacrumDirections: Hashable {
  /// One number per axis of the sensor, of length one.
  let up: [Double]
  /// The same for forward; `nil` where there is one axis only.
  let forward: [Double]?
  /// That forward is not backward: from a half to 1; a half without a forward.
  let certainty: Double
  let stepHertz: Double

  /// From which certainty on a side is named or a forward believed.
  static let leastCertainty = 0.9

  var isCertain: Bool { certainty >= Self.leastCertainty }

  /// `nil` where no direction reads gravity within a factor of two, or no step line stands out.
  ///
  /// - Parameter rate: over the same samples; it counts where it has the same three axes.
  init?(
    _ acceleration: VectorSignal<Acceleration>, rate: VectorSignal<AngularVelocity>? = nil,
    stepHertz band: ClosedRange<Double>
  ) {
    let mean = acceleration.mean
    let weights = Window.hann.weights(acceleration.components.first?.count ?? 0)
    if mean.count == 3 {
      let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { return nil }
      self.init(
        acceleration, rate, up: mean.map { $0 / length }, mean: length, stepHertz: band, weights)
    } else {
      let candidates = mean.indices.compactMap { axis -> (weight: Double, axis: Int)? in
        let samples = acceleration.components[axis]
        guard let hertz = SacrumStepLine.hertz(of: samples, in: band, weights: weights) else {
          return nil
        }
        let line = SacrumStepLine.amplitude(
          of: samples.samples, at: hertz, rate: samples.rate, weights: weights)
        return (abs(mean[axis]) * line.magnitude, axis)
      }
      guard let best = candidates.max(by: { ($0.weight, -$0.axis) < ($1.weight, -$1.axis) })
      else { return nil }
      let up = mean.indices.map { $0 == best.axis ? (mean[$0] < 0 ? -1.0 : 1.0) : 0 }
      self.init(acceleration, nil, up: up, mean: abs(mean[best.axis]), stepHertz: band, weights)
    }
  }

  private init?(
    _ acceleration: VectorSignal<Acceleration>, _ rate: VectorSignal<AngularVelocity>?,
    up: [Double], mean: Double, stepHertz band: ClosedRange<Double>, _ weights: [Double]
  ) {
    let vertical = acceleration.projected(on: up)
    guard (0.5...2).contains(mean / Acceleration.standardGravity),
      let hertz = SacrumStepLine.hertz(of: vertical, in: band, weights: weights)
    else { return nil }
    let line = acceleration.components.map {
      SacrumStepLine.amplitude(of: $0.samples, at: hertz, rate: $0.rate, weights: weights)
    }
    self.up = up
    stepHertz = hertz
    guard let axis = Self.axis(up: up, line: line) else {
      forward = nil
      certainty = 0.5
      return
    }
    let pitch = rate.flatMap { rate -> Complex? in
      guard rate.axes == acceleration.axes,
        let right = Self.right(of: axis, up: up, axes: rate.axes)
      else { return nil }
      let turn = rate.projected(on: right)
      return SacrumStepLine.amplitude(
        of: turn.samples, at: hertz, rate: turn.rate, weights: weights)
    }
    let level = Self.level(up, axis, mean: acceleration.mean)
    let sign = ForwardSign(
      vertical: Self.dot(level.up, line), along: Self.dot(level.along, line), pitch: pitch)
    forward = sign.evidence < 0 ? axis.map { -$0 } : axis
    certainty = sign.certainty
  }

  /// The direction across `up` that a step moves the most; its sign says nothing.
  private static func axis(up: [Double], line: [Complex]) -> [Double]? {
    switch up.count {
    case 2: return up.map { $0 == 0 ? 1 : 0 }
    case 3:
      let vertical = dot(up, line)
      let across = zip(up, line).map { part, line in
        Complex(line.real - part * vertical.real, line.imaginary - part * vertical.imaginary)
      }
      return principal(across, up: up)
    default: return nil
    }
  }

  /// Up and along by gravity, also where they are two axes taken as they lie.
  private static func level(
    _ up: [Double], _ along: [Double], mean: [Double]
  ) -> (up: [Double], along: [Double]) {
    let parts = (zip(up, mean), zip(along, mean))
    let (a, b) = (parts.0.reduce(0) { $0 + $1.0 * $1.1 }, parts.1.reduce(0) { $0 + $1.0 * $1.1 })
    let length = hypot(a, b)
    guard length > 0 else { return (up, along) }
    return (
      zip(up, along).map { (a * $0 + b * $1) / length },
      zip(up, along).map { (a * $1 - b * $0) / length }
    )
  }

  /// To the right of a forward, in the axes as they are listed.
  private static func right(of forward: [Double], up: [Double], axes: [Axis]) -> [Double]? {
    guard let order = SixAxes.order(of: axes) else { return nil }
    func vector(_ parts: [Double]) -> Vector3 {
      Vector3(parts[order[0]], parts[order[1]], parts[order[2]])
    }
    let right = vector(forward).cross(vector(up))
    var parts = [0.0, 0, 0]
    for (place, part) in zip(order, [right.x, right.y, right.z]) { parts[place] = part }
    return parts
  }

  /// The direction across `up` along which a line swings the furthest.
  ///
  /// An ellipse p cos + q sin is longest at the phase θ with tan 2θ = 2 p·q / (p² − q²).
  private static func principal(_ line: [Complex], up: [Double]) -> [Double] {
    var (pp, qq, pq) = (0.0, 0.0, 0.0)
    for value in line {
      pp += value.real * value.real
      qq += value.imaginary * value.imaginary
      pq += value.real * value.imaginary
    }
    let phase = atan2(2 * pq, pp - qq) / 2
    let axis = line.map { $0.real * cos(phase) + $0.imaginary * sin(phase) }
    let length = axis.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? axis.map { $0 / length } : up.map { _ in 0 }
  }

  private static func dot(_ direction: [Double], _ line: [Complex]) -> Complex {
    zip(direction, line).reduce(into: Complex(0, 0)) {
      $0.real += $1.0 * $1.1.real
      $0.imaginary += $1.0 * $1.1.imaginary
    }
  }
}
