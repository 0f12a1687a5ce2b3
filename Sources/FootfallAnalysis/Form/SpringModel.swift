import FootfallSignal

/// A runner as a mass on a spring, from times, mass, height and speed.
///
/// The force of a contact is half a sine. Level ground at a constant speed only.
///
/// - Source: J.-B. Morin et al. (2005), doi:10.1123/jab.21.2.167.
struct SpringModel {
  /// Leg length as a share of height.
  static let legShare = 0.53

  /// In N.
  let peakForce: Double
  /// How far the body sinks in a contact, in m. The gravity term is subtracted; copies of the
  /// formula that add it give three times the way.
  let sinking: Double
  let massKilograms: Double
  let contactSeconds: Double

  /// `nil` for times that are no running: without flight, or a body that does not sink.
  init?(contactSeconds tc: Double, flightSeconds tf: Double, massKilograms m: Double) {
    let g = Acceleration.standardGravity
    guard tc > 0, tf > 0 else { return nil }
    peakForce = m * g * (.pi / 2) * (tf / tc + 1)
    sinking = peakForce * tc * tc / (m * .pi * .pi) - g * tc * tc / 8
    massKilograms = m
    contactSeconds = tc
    guard sinking > 0 else { return nil }
  }

  /// In kN/m.
  var vertical: Double { peakForce / sinking / 1000 }

  /// In kN/m; `nil` where the leg would have to be shorter than the way it sweeps.
  func leg(heightMeters: Double, metersPerSecond: Double) -> Double? {
    let length = Self.legShare * heightMeters
    let half = metersPerSecond * contactSeconds / 2
    guard half < length else { return nil }
    let shortening = length - (length * length - half * half).squareRoot() + sinking
    return peakForce / shortening / 1000
  }
}
