public import FootfallSignal

/// Ground contacts from the angular rate of a foot.
///
/// **Initial contact** is where the ground takes hold of the foot: the steepest rise of the
/// rotation's energy, ‖ω‖², after the swing's toes-up rotation has ended. A heel that lands turns
/// the foot toes-down, a forefoot toes-up, an outer edge inward; all of them show there, at the
/// same time and with the same offset, so that no strike class has to be known and the onset of
/// push-off cannot be taken for a landing. **Toe-off** starts from the most negative rate of
/// push-off and goes halfway to the moment when the foot's forward acceleration bottoms out: the
/// first leads toe-off and the second follows it, by amounts that depend on speed. Where the
/// push-off has not begun to fade by then, or there is no accelerometer, the first stands alone.
///
/// Where the sensor is fast enough to see the impact's shock, the shock says which rise of energy is
/// the landing: some feet gain energy before it.
///
/// Sensor axes may be permuted, mirrored or turned: only the principal axis of rotation, the
/// direction of the load at mid-stance and what is perpendicular to both are used.
///
/// - Needs: an angular rate at 50 Hz or more, one stride or more of running; acceleration in the
///   same axes for the second half of toe-off, and at 150 Hz or more for the shock.
/// - Delay: the window.
/// - Source: M. Falbriard et al. (2018), doi:10.3389/fphys.2018.00610: cycles between mid-swings,
///   30 Hz, toe-off at the rate's minimum; gates of science.md 1.6.
/// - Differs: the source takes the first minimum of pitch rate for initial contact, which is early
///   or late by strike and not there at all for a forefoot; Docs/methods/foot.md has the figures.
public struct FootDetector: ContactDetector, Hashable {
  /// What is known of the method's constant offset, in seconds later than a force plate says.
  public struct Offsets: Hashable, Sendable {
    public var initialContactSeconds: Double
    /// Where toe-off rests on rotation and acceleration.
    public var toeOffSeconds: Double
    /// Where it rests on rotation alone.
    public var toeOffByRotationSeconds: Double

    public init(
      initialContactSeconds: Double, toeOffSeconds: Double, toeOffByRotationSeconds: Double
    ) {
      self.initialContactSeconds = initialContactSeconds
      self.toeOffSeconds = toeOffSeconds
      self.toeOffByRotationSeconds = toeOffByRotationSeconds
    }

    public static let none = Offsets(
      initialContactSeconds: 0, toeOffSeconds: 0, toeOffByRotationSeconds: 0)

    /// Mean over four runners on force plates, 2.5 to 4.6 m/s, rear- and midfoot
    /// (Docs/methods/foot.md); the rotation's own toe-off is taken as published.
    public static let measured = Offsets(
      initialContactSeconds: 0.003, toeOffSeconds: 0.007, toeOffByRotationSeconds: 0)
  }

  public var offsets: Offsets
  /// Corner of the low pass on rotation and acceleration, in Hz.
  public var cornerHertz: Double
  /// Stride times that are looked for, in seconds.
  public var strideSeconds: ClosedRange<Double>
  /// Contact times that are one, in seconds: the source's 95 ms, less what both ends may err.
  public var contactSeconds: ClosedRange<Double>
  /// Times from toe-off to the next contact that are a swing in running, in seconds.
  public var swingSeconds: ClosedRange<Double>
  /// How far toe-off goes from the rotation's mark to the acceleration's, as a share.
  public var accelerationShare: Double

  public init(
    offsets: Offsets = .measured, cornerHertz: Double = 30,
    strideSeconds: ClosedRange<Double> = 0.45...1.10,
    contactSeconds: ClosedRange<Double> = 0.080...0.400,
    swingSeconds: ClosedRange<Double> = 0.200...0.600, accelerationShare: Double = 0.5
  ) {
    self.offsets = offsets
    self.cornerHertz = cornerHertz
    self.strideSeconds = strideSeconds
    self.contactSeconds = contactSeconds
    self.swingSeconds = swingSeconds
    self.accelerationShare = accelerationShare
  }

  public var method: String { "foot-rotation-energy" }
  public var seesBothFeet: Bool { false }

  public func contacts(in measured: Segment) -> [GroundContact] {
    guard let window = FootGrid.resampled(measured),
      let rotation = FootRotation(window, impact: FootImpact(measured), by: self)
    else { return [] }
    let landings = rotation.landings()
    let toes = FootToeOffs(of: rotation, landings: landings, in: window, by: self)
    let moments = zip(landings, toes.moments).map { landing, toeOff in
      FootMoments(
        initialContact: window.seconds(at: Double(window.start) + landing.index),
        toeOff: toeOff.map { window.seconds(at: Double(window.start) + $0) })
    }
    let toeOffset =
      toes.usesAcceleration ? offsets.toeOffSeconds : offsets.toeOffByRotationSeconds
    return FootMoments.contacts(
      moments, contactSeconds: contactSeconds, swingSeconds: swingSeconds,
      end: measured.lastSeconds, blindSeconds: 1 / cornerHertz,
      initialContactOffset: offsets.initialContactSeconds,
      toeOffOffset: toeOffset)
  }
}
