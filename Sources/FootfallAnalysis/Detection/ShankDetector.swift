public import FootfallSignal

/// Finds the contacts of one foot from a sensor on its shank, with or without a gyroscope.
///
/// Strides are laid over each other until they agree; initial contact and toe-off are found on
/// their mean, and each stride's own times follow from how its impact and its release are shifted
/// against the mean's. So a contact rests on all strides of the window, and varies as that stride
/// varies. The leads say how far truth lies from each landmark; times before them are kept.
///
/// Directions are found in the data, or not needed: a permuted, flipped or mirrored sensor gives
/// the same contacts, and so does any gain. A contact that the window cuts off is not reported,
/// nor one that neither neighbor makes a stride with.
///
/// - Needs: three axes of acceleration with gravity at 100 Hz or more (60 Hz with a gyroscope);
///   running throughout, two strides at least. ±8 g suffices.
/// - Delay: the whole window.
/// - Source: the end of the swing is Fadillioglu's landmark, onsets of the impact are in several
///   methods that D. Kiernan et al. (2023), doi:10.3390/s23115022, compare.
/// - Differs: found once, on the mean stride; the constants come from a sweep with one person left
///   out (Docs/methods/shank.md).
public struct ShankDetector: ContactDetector, Hashable, Codable {
  /// How far truth lies behind each landmark, in seconds; negative where it lies before.
  public struct Leads: Hashable, Sendable, Codable {
    /// From where the shank stops turning forward to initial contact.
    public var swingEnd: Double
    /// From the quiet moment before the impact to initial contact.
    public var quiet: Double
    /// From the jerk's maximum to initial contact.
    public var peak: Double
    /// From where the shank's turning changes fastest to toe-off.
    public var release: Double
    /// From the dip of the axial acceleration to toe-off; without a gyroscope.
    public var dip: Double

    public init(
      swingEnd: Double = 0.026, quiet: Double = 0.015, peak: Double = -0.041,
      release: Double = -0.022, dip: Double = -0.025
    ) {
      self.swingEnd = swingEnd
      self.quiet = quiet
      self.peak = peak
      self.release = release
      self.dip = dip
    }
  }

  public var leads: Leads
  /// The longest acceleration that counts, in root mean squares; without a gyroscope. It makes
  /// sensors of all ranges alike, and keeps one hard blow from hiding the onset before it.
  public var accelerationLimit: Double
  /// The least correlation with the mean stride of a stride that belongs to it.
  public var strideLikeness: Double
  /// The same for the surroundings of a single initial contact or toe-off.
  public var eventLikeness: Double
  /// Contact, swing and stride times that are let through, in seconds (science.md 1.6).
  public var contactSeconds: ClosedRange<Double>
  public var swingSeconds: ClosedRange<Double>
  public var strideSeconds: ClosedRange<Double>

  public init(
    leads: Leads = Leads(), accelerationLimit: Double = 1.4, strideLikeness: Double = 0.6,
    eventLikeness: Double = 0.3, contactSeconds: ClosedRange<Double> = 0.095...0.4,
    swingSeconds: ClosedRange<Double> = 0.2...0.6, strideSeconds: ClosedRange<Double> = 0.45...1.1
  ) {
    self.leads = leads
    self.accelerationLimit = accelerationLimit
    self.strideLikeness = strideLikeness
    self.eventLikeness = eventLikeness
    self.contactSeconds = contactSeconds
    self.swingSeconds = swingSeconds
    self.strideSeconds = strideSeconds
  }

  public var method: String { "shank-mean-stride" }
  public var seesBothFeet: Bool { false }

  public func contacts(in window: Segment) -> [GroundContact] {
    let limit = window.angularVelocity == nil ? accelerationLimit : nil
    guard let grid = ShankGrid(window, limit: limit) else { return [] }
    let jerk = grid.rotates ? [] : ShankGrid.jerk(grid.lowPass(40))
    let slow = grid.lowPass(acceleration: grid.rotates ? 20 : 10, rotation: 10)
    guard var rhythm = ShankRhythm(grid, slow: slow, jerk: jerk) else { return [] }
    let half = Int(0.5 * rhythm.stride)
    let below15 = grid.lowPass(15)
    let whole = ShankWindows(below15).aligned(
      rhythm.marks,
      .init(
        offsets: -half..<half, reach: Int(0.1 * rhythm.stride), rounds: 3, cover: 0.6, step: 4))
    rhythm.marks = whole.marks
    let alike = rhythm.marks.indices.filter { (whole.likeness[$0] ?? 0) > strideLikeness }
    guard alike.count >= 2 else { return [] }
    let mean = ShankMeanStride(stride: rhythm.stride, marks: alike.map { rhythm.marks[$0] })
    let (below12, below30) = (grid.lowPass(12), grid.lowPass(30))
    let typical =
      if let axis = rhythm.swingAxis {
        mean.contact(about: axis, below: (below15, slow, below30), leads: leads)
      } else {
        mean.contact(
          on: grid, below: (below12, grid.lowPass(20), below30), jerk: jerk, leads: leads)
      }
    guard let typical else { return [] }
    // What the window cuts off may still hold a whole contact; what differs holds none.
    let places = rhythm.marks.indices.filter { (whole.likeness[$0] ?? 1) > strideLikeness }
    return gated(
      each(
        of: typical, about: places.map { rhythm.marks[$0] },
        impacts: below30, releases: below12), in: window)
  }

  /// The contact of each stride, in samples of the grid: the typical one, moved as the stride's
  /// impact and release are.
  private func each(
    of typical: ShankMeanStride.Contact, about marks: [Double], impacts: [SixLanes],
    releases: [SixLanes]
  ) -> [ShankMeanStride.Contact] {
    let samples = ShankGrid.rate.samples(in:)
    func times(_ place: Double, _ rows: [SixLanes], from: Double, to: Double) -> [Double?] {
      let aligned = ShankWindows(rows).aligned(
        marks.map { $0 + place },
        .init(
          offsets: samples(from)..<samples(to), reach: samples(0.02), rounds: 2, cover: 0.5))
      return zip(aligned.marks, aligned.likeness).map { mark, likeness in
        (likeness ?? -1) >= eventLikeness ? mark : nil
      }
    }
    let impacts = times(typical.initialContact, impacts, from: -0.06, to: 0.09)
    let releases = times(typical.toeOff, releases, from: -0.10, to: 0.10)
    return zip(impacts, releases).compactMap { impact, release in
      guard let impact, let release else { return nil }
      return ShankMeanStride.Contact(
        initialContact: impact, toeOff: release,
        rawInitialContact: impact + typical.rawInitialContact - typical.initialContact,
        rawToeOff: release + typical.rawToeOff - typical.toeOff)
    }
  }

  /// The contacts that lie inside the window, last as long as a contact does, and make a stride
  /// with a neighbor, if they have one.
  private func gated(
    _ contacts: [ShankMeanStride.Contact], in window: Segment
  ) -> [GroundContact] {
    let seconds = { window.startSeconds + ShankGrid.rate.seconds($0 as Double) }
    let whole = contacts.map {
      GroundContact(
        side: .unknown, initialContactSeconds: seconds($0.initialContact),
        toeOffSeconds: seconds($0.toeOff), rawInitialContactSeconds: seconds($0.rawInitialContact),
        rawToeOffSeconds: seconds($0.rawToeOff))
    }.filter { contact in
      contact.initialContactSeconds >= window.startSeconds
        && (contact.toeOffSeconds ?? .infinity) <= window.lastSeconds
        && contact.seconds.map(contactSeconds.contains) ?? false
    }
    return whole.indices.filter { k in
      let pairs = [(k - 1, k), (k, k + 1)].filter { $0 >= 0 && $1 < whole.count }
      return pairs.isEmpty || pairs.contains { makesStride(whole[$0], whole[$1]) }
    }.map { whole[$0] }
  }

  private func makesStride(_ one: GroundContact, _ next: GroundContact) -> Bool {
    let stride = next.initialContactSeconds - one.initialContactSeconds
    guard let contact = one.seconds else { return false }
    return strideSeconds.contains(stride) && swingSeconds.contains(stride - contact)
  }
}
