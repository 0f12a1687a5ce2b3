import FootfallSignal
import Glibc

/// Up and forward in a sensor's own axes, found in a stretch of running.
///
/// Up is the mean specific force: over whole steps a runner's mean acceleration is gravity's. With
/// three axes, forward is the horizontal direction along which the step-frequency line is
/// strongest; with two, each axis is taken as it lies, the vertical being the one whose mean and
/// step line are the larger.
///
/// Forward's sign comes from braking before propulsion: the step-frequency line of forward follows
/// that of up, by up to half a turn. The sense in which the two go round does not change when the
/// sensor is tilted in the sagittal plane. It held in all 23 recordings of the sweep.
struct SacrumDirections: Hashable {
  /// One number per axis of the sensor, of length one.
  let up: [Double]
  /// The same for forward; `nil` where there is one axis only.
  let forward: [Double]?
  let stepHertz: Double

  /// `nil` where no direction reads gravity within a factor of two, or no step line stands out.
  init?(_ acceleration: VectorSignal<Acceleration>, stepHertz band: ClosedRange<Double>) {
    let mean = acceleration.mean
    let weights = Window.hann.weights(acceleration.components.first?.count ?? 0)
    if mean.count == 3 {
      let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { return nil }
      self.init(
        acceleration, up: mean.map { $0 / length }, mean: length, stepHertz: band, weights)
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
      self.init(acceleration, up: up, mean: abs(mean[best.axis]), stepHertz: band, weights)
    }
  }

  private init?(
    _ acceleration: VectorSignal<Acceleration>, up: [Double], mean: Double,
    stepHertz band: ClosedRange<Double>, _ weights: [Double]
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
    forward = Self.forward(up: up, line: line)
  }

  private static func forward(up: [Double], line: [Complex]) -> [Double]? {
    let vertical = dot(up, line)
    let across = zip(up, line).map { part, line in
      Complex(line.real - part * vertical.real, line.imaginary - part * vertical.imaginary)
    }
    let axis: [Double]
    switch up.count {
    case 2: axis = up.map { $0 == 0 ? 1 : 0 }
    case 3: axis = principal(across, up: up)
    default: return nil
    }
    let along = dot(axis, line)
    // The imaginary part of (conjugate of up) · forward: negative where forward follows up.
    let sense = vertical.real * along.imaginary - vertical.imaginary * along.real
    return sense > 0 ? axis.map { -$0 } : axis
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
