public import FootfallSignal

/// Ground contacts from the acceleration of a foot alone.
///
/// A foot in late swing is slowed by many g and stands still a few hundredths of a second after
/// landing. **Initial contact** follows from the last steep fall of the acceleration's length on
/// that way down, the same one in every stride; **toe-off** from where acceleration along the
/// foot, heel to toe, has lost three quarters of its push-off. Both are rougher than what a
/// gyroscope gives, initial contact by a factor of two.
///
/// - Needs: three axes of acceleration at 50 Hz or more, in any orientation.
/// - Delay: the window.
/// - Source: the idea of science.md 2.2.1, F2 (length of the acceleration; horizontal
///   acceleration for toe-off); constants from the sweep in Docs/methods/foot.md.
/// - Differs: the sources take the peak of the length, which is the impact where the sensor
///   resolves it and late swing where it does not.
public struct FootAccelerationDetector: ContactDetector, Hashable {
  /// What is known of the method's constant offset, in seconds later than a force plate says.
  public var initialContactOffsetSeconds: Double
  public var toeOffOffsetSeconds: Double
  /// Corner of the low pass, in Hz.
  public var cornerHertz: Double
  /// Falls that count, as a share of the stride's steepest.
  public var fallShare: Double
  /// What is left of the push-off at toe-off, as a share.
  public var pushOffShare: Double
  /// Stride times that are looked for, in seconds.
  public var strideSeconds: ClosedRange<Double>
  /// Contact times that are one, in seconds: the source's 95 ms, less what both ends may err.
  public var contactSeconds: ClosedRange<Double>
  /// Times from toe-off to the next contact that are a swing in running, in seconds.
  public var swingSeconds: ClosedRange<Double>

  public init(
    initialContactOffsetSeconds: Double = 0.028, toeOffOffsetSeconds: Double = 0,
    cornerHertz: Double = 12, fallShare: Double = 0.33, pushOffShare: Double = 0.25,
    strideSeconds: ClosedRange<Double> = 0.45...1.10,
    contactSeconds: ClosedRange<Double> = 0.080...0.400,
    swingSeconds: ClosedRange<Double> = 0.200...0.600
  ) {
    self.initialContactOffsetSeconds = initialContactOffsetSeconds
    self.toeOffOffsetSeconds = toeOffOffsetSeconds
    self.cornerHertz = cornerHertz
    self.fallShare = fallShare
    self.pushOffShare = pushOffShare
    self.strideSeconds = strideSeconds
    self.contactSeconds = contactSeconds
    self.swingSeconds = swingSeconds
  }

  public var method: String { "foot-acceleration" }
  public var seesBothFeet: Bool { false }

  public func contacts(in measured: Segment) -> [GroundContact] {
    guard let window = FootGrid.resampled(measured), let raw = window.acceleration,
      raw.axes.count == 3, window.count > 8
    else { return [] }
    let acceleration = Butterworth(.lowPass(cornerHertz), order: 2).zeroPhase(raw)
    let length = FootCurve(acceleration.norm.samples, rate: window.rate)
    guard let period = length.period(in: strideSeconds) else { return [] }
    let stride = period * window.rate.hertz
    let landings = landings(of: length, stride: stride)
    guard let along = along(acceleration, landings: landings, stride: stride) else { return [] }
    let moments = landings.map { landing in
      FootMoments(
        initialContact: window.seconds(at: Double(window.start) + landing),
        toeOff: pushOffEnd(after: landing, of: along, stride: stride)
          .map { window.seconds(at: Double(window.start) + $0) })
    }
    return FootMoments.contacts(
      moments, contactSeconds: contactSeconds, swingSeconds: swingSeconds,
      end: measured.lastSeconds, blindSeconds: 1 / cornerHertz,
      initialContactOffset: initialContactOffsetSeconds,
      toeOffOffset: toeOffOffsetSeconds)
  }

  /// One fall per stride, in samples.
  private func landings(of length: FootCurve, stride: Double) -> [Double] {
    let slow = length.lowPassed(6 / length.rate.seconds(stride))
    let tops = slow.maxima(apart: 0.6 * stride)
    guard let usualTop = Statistics.median(tops.map { slow[$0] }) else { return [] }
    let fall = length.slope.negated
    let falls = tops.filter { slow[$0] > 0.5 * usualTop }.compactMap { top -> (Int, [Int])? in
      let all = fall.maxima(
        from: Double(top) - 0.03 * stride, to: Double(top) + 0.20 * stride)
      guard let steepest = fall.highest(of: all), fall[steepest] > 0 else { return nil }
      return (top, all.filter { fall[$0] >= fallShare * fall[steepest] })
    }
    // A fall in two steps has its last one in most strides and its first in a few: take the step
    // that the runner's others have.
    guard
      let usual = Statistics.median(
        falls.compactMap { top, all in
          all.last.map { Double($0 - top) }
        })
    else { return [] }
    return falls.compactMap { top, all in
      all.min { a, b in
        (abs(Double(a - top) - usual), a) < (abs(Double(b - top) - usual), b)
      }.map(fall.vertex)
    }
  }

  /// Acceleration along the foot, heel to toe. What is weakest in all directions is across it.
  private func along(
    _ acceleration: VectorSignal<Acceleration>, landings: [Double], stride: Double
  ) -> FootCurve? {
    guard let across = PrincipalAxes(acceleration).directions.last else { return nil }
    let plane = FootSagittalPlane(
      of: acceleration, across: across,
      standing: landings.map { Int($0 + 0.08 * stride)..<(Int($0 + 0.16 * stride) + 1) },
      slowing: landings.map { max(0, Int($0 - 0.12 * stride))..<Int($0) })
    return plane.map {
      FootCurve(acceleration.projected(on: $0.forward).samples, rate: acceleration.rate)
    }
  }

  /// Where the deepest drop of push-off has `pushOffShare` of its height left, in samples.
  private func pushOffEnd(
    after landing: Double, of along: FootCurve, stride: Double
  ) -> Double? {
    let first = Int(landing + 0.20 * stride)
    let last = Int(landing + 0.58 * stride)
    guard first < last, last < along.count else { return nil }
    var (top, bottom, summit) = (first, first, first)
    for i in first...last {
      if along[i] > along[summit] { summit = i }
      if along[summit] - along[i] > along[top] - along[bottom] { (top, bottom) = (summit, i) }
    }
    guard top < bottom, bottom < last else { return nil }
    let level = along[bottom] + pushOffShare * (along[top] - along[bottom])
    return (top..<bottom).first { along[$0] >= level && along[$0 + 1] < level }.map {
      Double($0) + (along[$0] - level) / (along[$0] - along[$0 + 1])
    }
  }
}
