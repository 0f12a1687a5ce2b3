import FootfallSignal

extension Recording {
  /// The same recording on a clock that shows other seconds.
  func moved(by seconds: Double) -> Recording {
    Recording(
      name: name, placement: placement, side: side, rate: rate, timeSource: timeSource,
      segments: segments.map { segment in
        Segment(
          startSeconds: segment.startSeconds + seconds, acceleration: segment.acceleration,
          angularVelocity: segment.angularVelocity, load: segment.load, sole: segment.sole)
      }, saturation: saturation, jitter: jitter)
  }
}
