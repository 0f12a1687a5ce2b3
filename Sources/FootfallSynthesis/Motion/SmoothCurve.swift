/// A motion between knots: a curve with four continuous derivatives, exact at every instant.
///
/// Knots lie 4 ms apart. Their values, rounded by the binomial filter, are the control points of
/// a uniform B-spline of degree five, so place, rate and acceleration belong together to the last
/// bit, whatever rate they are sampled at. Spline and filter together act like a Gaussian of
/// variance (1 + passes) · 8 ms²: −3 dB at 27 Hz for two passes, 21 Hz for four.
///
/// - Source: C. de Boor, "A Practical Guide to Splines" (1978).
struct SmoothCurve {
  static let spacing = 0.004

  private var first: Int
  private var knots: [Knot]

  /// The curve over a stretch of time.
  init<Motion: SegmentMotion>(of motion: inout Motion, from start: Double, to end: Double) {
    let reach = 3
    let passes = motion.smoothingPasses
    first = Int((start / SmoothCurve.spacing).rounded(.down)) - reach - passes
    let last = Int((end / SmoothCurve.spacing).rounded(.up)) + reach + passes
    knots = []
    knots.reserveCapacity(last - first + 1)
    for index in first...last {
      knots.append(motion.knot(at: Double(index) * SmoothCurve.spacing))
    }
    for _ in 0..<passes { round() }
  }

  /// One pass of ¼, ½, ¼; loses a knot at either end.
  private mutating func round() {
    for i in 0..<(knots.count - 2) {
      knots[i] = 0.25 * knots[i] + 0.5 * knots[i + 1] + 0.25 * knots[i + 2]
    }
    knots.removeLast(2)
    first += 1
  }

  /// The motion at a time that the curve covers.
  func state(at seconds: Double) -> MotionState {
    let place = seconds / SmoothCurve.spacing
    let whole = place.rounded(.down)
    let index = Int(whole) - first - 2
    let weights = SplineWeights(at: place - whole)
    var state = MotionState()
    // Places count from a nearby one: after kilometers their digits would not reach.
    let origin = knots[index].position
    for k in 0..<6 {
      let knot = knots[index + k]
      let place = knot.position - origin
      state.position += weights.value[k] * place
      state.velocity += weights.slope[k] * place
      state.acceleration += weights.bend[k] * place
      state.acceleration += weights.value[k] * knot.acceleration
      state.attitude = state.attitude + weights.value[k] * knot.attitude
      state.attitudeRates = state.attitudeRates + weights.slope[k] * knot.attitude
    }
    state.position += origin
    return state
  }
}

/// Place, velocity, acceleration and attitude at one instant, in the world's axes.
struct MotionState: Sendable {
  var position = Vector3.zero
  var velocity = Vector3.zero
  var acceleration = Vector3.zero
  var attitude = Attitude()
  var attitudeRates = Attitude()

  /// What an accelerometer and a gyroscope on the segment read, along its own axes.
  var reading: Reading {
    let force = acceleration + Vector3(up: standardGravity)
    return Reading(
      acceleration: attitude.rotation.toBody(force), rate: attitude.bodyRates(attitudeRates))
  }
}

/// Specific force in m/s² and angular rate in rad/s.
struct Reading: Sendable {
  var acceleration = Vector3.zero
  var rate = Vector3.zero
}

/// What the six control points around an instant count for.
private struct SplineWeights {
  var value: InlineArray<6, Double>
  /// Per second.
  var slope: InlineArray<6, Double>
  /// Per second squared.
  var bend: InlineArray<6, Double>

  init(at u: Double) {
    let (u2, v) = (u * u, 1 - u)
    let (u3, v2) = (u2 * u, v * v)
    let (u4, v3) = (u3 * u, v2 * v)
    let (u5, v4) = (u4 * u, v3 * v)
    value = [
      v4 * v / 120,
      (26 - 50 * u + 20 * u2 + 20 * u3 - 20 * u4 + 5 * u5) / 120,
      (66 - 60 * u2 + 30 * u4 - 10 * u5) / 120,
      (26 + 50 * u + 20 * u2 - 20 * u3 - 20 * u4 + 10 * u5) / 120,
      (1 + 5 * u + 10 * u2 + 10 * u3 + 5 * u4 - 5 * u5) / 120,
      u5 / 120,
    ]
    let s = 1 / (24 * SmoothCurve.spacing)
    slope = [
      -s * v4,
      s * (-10 + 8 * u + 12 * u2 - 16 * u3 + 5 * u4),
      s * (-24 * u + 24 * u3 - 10 * u4),
      s * (10 + 8 * u - 12 * u2 - 16 * u3 + 10 * u4),
      s * (1 + 4 * u + 6 * u2 + 4 * u3 - 5 * u4),
      s * u4,
    ]
    let b = 1 / (6 * SmoothCurve.spacing * SmoothCurve.spacing)
    bend = [
      b * v3,
      b * (2 + 6 * u - 12 * u2 + 5 * u3),
      b * (-6 + 18 * u2 - 10 * u3),
      b * (2 - 6 * u - 12 * u2 + 10 * u3),
      b * (1 + 3 * u + 3 * u2 - 5 * u3),
      b * u3,
    ]
  }
}
