import FootfallAnalysis

/// The vertical acceleration of the body's center of mass over one running contact.
///
/// Half a sine over the contact, high enough to turn the fall of the flight before into the rise
/// of the flight after, and a full sine that brings the body back to the height it landed at. In
/// an even run the second part is zero.
///
/// - Source: the sine-wave model of J.-B. Morin and others, J. Appl. Biomech. 21 (2005),
///   doi:10.1123/jab.21.2.167.
/// - Differs: the full sine, without which uneven steps would let the body climb or sink.
struct StepForce: Sendable {
  let initialContact: Double
  let toeOff: Double
  /// Duration of the flight after the contact, in seconds.
  let flight: Double
  /// Amplitude of the half sine, in m/s²: peak force over mass.
  let peak: Double
  private let tilt: Double
  private let landing: Double

  init(_ contact: Contact, previous: Contact?, next: Contact?) {
    initialContact = contact.initialContact
    toeOff = contact.toeOff
    let duration = toeOff - initialContact
    let before = previous.map { max(0, contact.initialContact - $0.toeOff) } ?? 0
    flight = next.map { max(0, $0.initialContact - contact.toeOff) } ?? 0
    peak = .pi / 2 * standardGravity * (1 + (before + flight) / (2 * duration))
    landing = -standardGravity * before / 2
    tilt = -.pi * (landing + standardGravity * flight / 2) / duration
  }

  /// Peak force, in body weights.
  var peakBodyWeights: Double { peak / standardGravity }

  /// The force on the foot over the body's mass, in m/s²; zero in flight.
  func force(at seconds: Double) -> Double {
    guard seconds > initialContact, seconds < toeOff else { return 0 }
    let angle = .pi * (seconds - initialContact) / (toeOff - initialContact)
    return peak * sine(angle) + tilt * sine(2 * angle)
  }

  /// Stiffness of the sine-wave model, in kN/m: peak force over the way down, and over the
  /// shortening of a leg that sweeps forward at a speed.
  func stiffness(mass: Double, leg: Double, speed: Double) -> (vertical: Double, leg: Double) {
    let duration = toeOff - initialContact
    let force = mass * peak
    let down =
      peak * duration * duration / (.pi * .pi) - standardGravity * duration * duration / 8
    let half = speed * duration / 2
    let shortening = leg - max(0, leg * leg - half * half).squareRoot() + down
    return (force / down / 1000, force / shortening / 1000)
  }

  /// How much higher the body is some seconds after initial contact, in m.
  func height(after t: Double) -> Double {
    let duration = toeOff - initialContact
    let k = Double.pi / duration
    guard t < duration else {
      let (t, rise) = (t - duration, standardGravity * flight / 2)
      return height(after: duration.nextDown) + rise * t - standardGravity * t * t / 2
    }
    return landing * t + peak / k * (t - sine(k * t) / k) - standardGravity * t * t / 2
      + tilt / (2 * k) * (t - sine(2 * k * t) / (2 * k))
  }
}
