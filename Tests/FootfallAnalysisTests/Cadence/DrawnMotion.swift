import Foundation
import FootfallAnalysis
import FootfallSignal

/// A body whose step rate is chosen: what a sensor on it would read, at any rate.
struct DrawnMotion {
  var stepsPerMinute = 165.0
  var gait = Gait.running
  /// What the second step of a stride differs by, as a share: the line at the stride frequency.
  var asymmetry = 0.1
  var start = 0.0

  enum Gait {
    case running, walking, still
  }

  /// m/s²: forward, up and right of a trunk at a time.
  func trunk(at time: Double) -> [Double] {
    let gravity = 9.80665
    let phase = (time - start) * stepsPerMinute / 60
    let step = phase.rounded(.down)
    let inStep = phase - step
    let side = step.truncatingRemainder(dividingBy: 2) == 0 ? 1.0 : -1.0
    switch gait {
    case .still:
      return [0, gravity, 0]
    case .walking:
      return [
        0.8 * sin(2 * .pi * phase), gravity * (1 + 0.25 * cos(2 * .pi * phase)),
        1.2 * sin(.pi * phase),
      ]
    case .running:
      // A half sine of load in the first 70 % of a step, then flight; its mean is gravity.
      let contact = 0.7
      let load = inStep < contact ? sin(.pi * inStep / contact) * .pi / 2 / contact : 0
      let brake = inStep < contact ? sin(2 * .pi * inStep / contact) : 0
      return [
        -2.5 * brake, gravity * load * (1 + asymmetry * side), 1.5 * side * sin(.pi * inStep),
      ]
    }
  }

  func acceleration(rate: Double, seconds: Double) -> [[Double]] {
    let count = Int((rate * seconds).rounded())
    let rows = (0..<count).map { trunk(at: Double($0) / rate) }
    return (0..<3).map { axis in rows.map { $0[axis] } }
  }

  func recording(
    rate: Double = 100, seconds: Double = 20, placement: Placement = .sacrum
  ) -> Recording {
    .drawn(acceleration(rate: rate, seconds: seconds), rate: rate, placement: placement)
  }
}

extension Recording {
  /// One segment of an accelerometer, and a gyroscope where its channels are given.
  static func drawn(
    _ acceleration: [[Double]], gyroscope: [[Double]] = [], rate: Double,
    placement: Placement = .sacrum, start: Int = 0, startSeconds: Double = 0
  ) -> Recording {
    let rate = SampleRate(hertz: rate)
    func vector<Q: Quantity>(_ channels: [[Double]], of quantity: Q.Type) -> VectorSignal<Q>? {
      guard !channels.isEmpty else { return nil }
      return VectorSignal(
        axes: Array([Axis.x, .y, .z].prefix(channels.count)),
        components: channels.map { Signal<Q>($0, rate: rate, start: start) })
    }
    return Recording(
      name: "drawn", placement: placement, side: .unknown, rate: rate, timeSource: .column,
      segments: [
        Segment(
          startSeconds: startSeconds, acceleration: vector(acceleration, of: Acceleration.self),
          angularVelocity: vector(gyroscope, of: AngularVelocity.self))
      ])
  }

  /// The whole of it as one bout of running.
  var wholeBouts: [ActivityBout] {
    segments.map { segment in
      ActivityBout(
        activity: .running, range: segment.range, startSeconds: segment.startSeconds,
        endSeconds: segment.seconds(at: Double(segment.range.upperBound)))
    }
  }

  /// The cadence of the whole of it, in steps/min.
  var wholeCadence: SpectralCadence? {
    SpectralCadenceMethod().cadence(of: self, during: wholeBouts)
  }
}
