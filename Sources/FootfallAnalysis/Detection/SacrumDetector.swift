public import FootfallSignal

/// Finds the contacts of both feet from one sensor at the sacrum, the low back or the pelvis.
///
/// Toe-off hangs on the falling edge of the step-frequency load and on how long after it the push
/// is gone, initial contact on the moment in which braking sets in hardest. Both come at a lag that
/// depends on the runner's step, and the two corrections take that lag out; what was measured
/// before them is kept beside it. Without a braking edge (one axis, or a signal too smooth to show
/// it) the vertical rise stands in, whose spread on a force plate is about twice as wide.
///
/// Directions are found in the data, so a permuted, flipped or mirrored sensor gives the same
/// contacts. A contact that the window cuts off at either end is not reported.
///
/// - Needs: 50 Hz or more, gravity included, running throughout; one axis near the vertical, two
///   in the sagittal plane, or three. Two seconds at least, some steps more for the sides.
/// - Delay: the whole window.
/// - Source: the load is the low-passed vertical of A. Patoz et al. (2022), doi:10.3390/s22030784;
///   braking as the mark of contact is in several methods that D. Kiernan et al. (2023),
///   doi:10.3390/s23115022, compare.
/// - Differs: the low pass follows the step frequency instead of 5 Hz, its edge stands for toe-off
///   only and is carried on to where the push would end, and braking counts where it sets in. The
///   constants come from a sweep with one person or condition left out (Docs/methods/sacrum.md).
public struct SacrumDetector: ContactDetector, Hashable, Codable {
  /// Corner of the low pass for the load, in step frequencies.
  public var loadCorner: Double
  /// How far braking must have built up at its steepest for the foot to have met the ground, in g.
  public var brakingLeadG: Double
  /// The longest lead that still marks the landing, in seconds.
  public var longestLeadSeconds: Double
  /// From contact to 0.5 g of vertical, where there is no braking edge, in seconds.
  public var riseLeadSeconds: Double
  /// From the end of the push to toe-off, in step periods.
  public var toeOffSteps: Double
  /// Contact times that are let through, in seconds (science.md 1.6).
  public var contactSeconds: ClosedRange<Double>
  /// Step times of a run, in seconds. A single step may be shorter by a fifth: fast runners' left
  /// and right steps differ.
  public var stepSeconds: ClosedRange<Double>
  /// The share of contacts that must agree before a side is named.
  public var sideAgreement: Double

  public init(
    loadCorner: Double = 1.5, brakingLeadG: Double = 0.66, longestLeadSeconds: Double = 0.04,
    riseLeadSeconds: Double = 0.009, toeOffSteps: Double = 0.034,
    contactSeconds: ClosedRange<Double> = 0.095...0.4,
    stepSeconds: ClosedRange<Double> = 0.22...0.55, sideAgreement: Double = 0.8
  ) {
    self.loadCorner = loadCorner
    self.brakingLeadG = brakingLeadG
    self.longestLeadSeconds = longestLeadSeconds
    self.riseLeadSeconds = riseLeadSeconds
    self.toeOffSteps = toeOffSteps
    self.contactSeconds = contactSeconds
    self.stepSeconds = stepSeconds
    self.sideAgreement = sideAgreement
  }

  /// How far outside the window the corrections may put a landing or a toe-off that it sees, in
  /// seconds: no more than they are off themselves. It then counts from the window's edge.
  private var slack: Double { 0.01 }

  public var method: String { "sacrum-braking" }
  public var seesBothFeet: Bool { true }

  public func contacts(in window: Segment) -> [GroundContact] {
    let steps = 1 / stepSeconds.upperBound...1 / stepSeconds.lowerBound
    guard let acceleration = window.acceleration,
      let directions = SacrumDirections(
        acceleration, rate: window.angularVelocity, stepHertz: steps)
    else { return [] }
    let curves = SacrumCurves(acceleration, directions, loadCorner: loadCorner)
    let contacts = contacts(in: curves, window: window)
    let sides = SacrumSides(agreement: sideAgreement)
    return sides.assigned(to: contacts, in: window, directions)
  }

  private func contacts(in curves: SacrumCurves, window: Segment) -> [GroundContact] {
    let edge = window.rate.period / 2
    // A window that opens in flight sees its first landing; the correction may put it just before.
    let opensInFlight = curves.vertical.samples.first.map { $0 < 0.5 } ?? false
    let earliest = opensInFlight ? -slack : -edge
    let lag = toeOffLag(in: curves, rate: window.rate)
    let last = window.lastSeconds - window.startSeconds
    var found: [GroundContact] = []
    for (edges, contact) in zip(curves.loadEdges, initialContacts(in: curves)) {
      guard let contact else { continue }
      guard contact.corrected >= earliest, edges.fallSeconds + lag <= last + slack else { continue }
      let initial = max(-edge, contact.corrected)
      let toeOff = min(edges.fallSeconds + lag, last + edge)
      guard contactSeconds.contains(toeOff - initial) else { continue }
      let time = window.startSeconds + initial
      if let before = found.last,
        time - before.initialContactSeconds < 0.8 * stepSeconds.lowerBound
      {
        continue
      }
      found.append(
        GroundContact(
          side: .unknown, initialContactSeconds: time,
          toeOffSeconds: window.startSeconds + toeOff,
          rawInitialContactSeconds: window.startSeconds + contact.raw,
          rawToeOffSeconds: window.startSeconds + edges.fallSeconds))
    }
    return found
  }
}
