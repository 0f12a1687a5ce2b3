import FootfallSignal

extension SacrumDetector {
  /// From the falling edge of the load to toe-off, in seconds.
  ///
  /// The edge itself comes a nearly constant share of the step after contact and is blind to how
  /// long the foot stays on the ground; how far the push outlasts it is not. One lag serves the
  /// whole window: the edge is steadier from step to step than the end of the push.
  ///
  /// - Parameter rate: the sensor's own.
  func toeOffLag(in curves: SacrumCurves, rate: SampleRate) -> Double {
    // What a hard landing leaves falls more steeply still, and a slow sensor smears it out.
    let before = (rate.hertz < 75 ? 0.1 : 0.2) * curves.stepSeconds
    let flight = Statistics.quantile(curves.vertical.samples, 0.05) ?? 0
    let lags = curves.loadEdges.compactMap { edges in
      pushEnd(
        between: edges.fallSeconds - before, edges.fallSeconds + 0.2 * curves.stepSeconds,
        at: flight, in: curves
      ).map { $0 - edges.fallSeconds }
    }
    return (Statistics.median(lags) ?? 0) + toeOffSteps * curves.stepSeconds
  }

  /// Where the vertical would reach the level of flight if it went on falling as it falls at its
  /// steepest, in seconds; `nil` where the window does not show the fall.
  ///
  /// The tangent is a mean, weighed by the eighth power of the slope: nearly the steepest alone,
  /// without hanging on a single sample.
  private func pushEnd(
    between first: Double, _ end: Double, at level: Double, in curves: SacrumCurves
  ) -> Double? {
    let (first, end) = (curves.samples(in: first), curves.samples(in: end))
    guard first > 0, end < curves.vertical.count else { return nil }
    var (weights, time, height, slope) = (0.0, 0.0, 0.0, 0.0)
    for i in first..<end {
      let fourth = { $0 * $0 * $0 * $0 }(min(0, curves.verticalJerk[i]))
      let weight = fourth * fourth
      weights += weight
      time += weight * curves.seconds(at: Double(i))
      height += weight * (curves.vertical[i] - level)
      slope += weight * curves.verticalJerk[i]
    }
    return slope < 0 ? time / weights - height / slope : nil
  }
}
