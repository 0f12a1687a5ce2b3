import FootfallSignal

/// Joins the accelerometer and the gyroscope of one sensor that were written into two files.
///
/// The acceleration keeps its samples; the angular rate is laid onto their moments by a cubic
/// spline, after a low pass where it was sampled faster. Moments that both saw are kept, others
/// are left out, and a gap of either one is a gap of both.
///
/// - Needs: one clock for both files.
struct SensorJoin {
  let acceleration: Recording
  let rotation: Recording

  /// A moment on the other's grid, as a share of a sample: taken as it is.
  private static let onGrid = 1e-6
  /// A gyroscope that is faster by more than this is low-passed first.
  private static let sameRate = 1.1

  /// The joined recording, or `nil` where no stretch is long enough to hold a step.
  var recording: Recording? {
    var segments: [Segment] = []
    for still in acceleration.segments {
      for turning in rotation.segments {
        if let both = joined(still, turning) { segments.append(both) }
      }
    }
    guard !segments.isEmpty else { return nil }
    return Recording(
      name: acceleration.name, placement: acceleration.placement, side: acceleration.side,
      rate: acceleration.rate, timeSource: acceleration.timeSource, segments: segments,
      saturation: acceleration.saturation + rotation.saturation,
      jitter: max(acceleration.jitter, rotation.jitter))
  }

  private func joined(_ still: Segment, _ turning: Segment) -> Segment? {
    guard let acceleration = still.acceleration, let angular = turning.angularVelocity else {
      return nil
    }
    let edge = Self.onGrid / still.rate.hertz
    let inside = still.range.filter { index in
      let time = still.seconds(at: Double(index))
      return time >= turning.startSeconds - edge && time <= turning.lastSeconds + edge
    }
    guard let first = inside.first, let last = inside.last,
      Double(inside.count) >= RecordingBuilder.shortestSegmentSeconds * still.rate.hertz
        || inside.count == still.count,
      inside.count >= RecordingBuilder.fewestSamples
    else { return nil }
    let window = first..<(last + 1)
    let times = window.map { still.seconds(at: Double($0)) - turning.startSeconds }
    return Segment(
      startSeconds: still.seconds(at: Double(first)),
      acceleration: VectorSignal(
        axes: acceleration.axes, components: acceleration.components.map { $0[window] }),
      angularVelocity: VectorSignal(
        axes: angular.axes,
        components: angular.components.map {
          Signal(laid($0, at: times), rate: still.rate, start: first)
        }))
  }

  /// The values at seconds from the signal's first sample on.
  private func laid(_ signal: Signal<AngularVelocity>, at times: [Double]) -> [Double] {
    var signal = signal
    if signal.rate.hertz > Self.sameRate * acceleration.rate.hertz {
      signal = RateChange(to: acceleration.rate).resampled(signal)
    }
    let places = times.map { $0 * signal.rate.hertz }
    let isOnGrid = places.allSatisfy { abs($0 - $0.rounded()) <= Self.onGrid }
    if isOnGrid {
      return places.map { signal.samples[min(max(0, Int($0.rounded())), signal.count - 1)] }
    }
    let curve = PiecewiseCubic(
      times: signal.samples.indices.map(Double.init), values: signal.samples, kind: .notAKnot)
    return curve.values(at: places.map { min(max(0, $0), Double(signal.count - 1)) })
  }
}
