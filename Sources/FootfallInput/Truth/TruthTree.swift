import FootfallSignal

/// Finds contacts and values in the JSON of a reference.
struct TruthTree {
  private static let contactNames = ["initial_contact_s", "ic_s", "ic"]
  private static let toeOffNames = ["toe_off_s", "final_contact_s", "to_s", "tc"]

  private let root: JSONTree
  private let speed: Double?
  private let strike: ContactTruth.Strike?

  /// - Parameter file: a reference, or a scenario of the simulator with its `truth` inside.
  init(_ file: JSONTree) {
    let root = file["truth"] ?? file
    self.root = root
    speed =
      [
        "belt_speed_measured_mps", "speed_measured_mps", "treadmill_speed_mps", "speed_mps",
        "speed_nominal_mps",
      ].lazy.compactMap { root[$0]?.number }.first ?? root["speed_kmh"]?.number.map { $0 / 3.6 }
    strike = root["strike_percent"].flatMap(Self.strike(shares:))
  }

  func truth(named file: String) -> ContactTruth {
    let found = contacts(in: root, side: nil)
    let order = found.indices.sorted { a, b in
      (Self.time(found[a]), a) < (Self.time(found[b]), b)
    }
    return ContactTruth(
      name: file, instrument: root["truth_kind"]?.string ?? root["schema"]?.string,
      contacts: order.map { found[$0] }, values: values)
  }

  private static func time(_ contact: ContactTruth.Contact) -> Double {
    contact.initialContactSeconds ?? contact.toeOffSeconds ?? 0
  }

  private func contacts(in tree: JSONTree, side: Side?) -> [ContactTruth.Contact] {
    switch tree {
    case .array(let elements):
      return elements.flatMap { contacts(in: $0, side: side) }
    case .object(let members):
      let activity = isContact(tree) ? tree["activity"]?.string : nil
      guard activity == nil || activity == "running" else { return [] }
      return contact(tree, side: side) + lists(tree)
        + members.flatMap { contacts(in: $0.value, side: side ?? Self.side(named: $0.name)) }
    default:
      return []
    }
  }

  private func isContact(_ tree: JSONTree) -> Bool {
    (Self.contactNames + Self.toeOffNames).contains { tree[$0]?.number != nil }
  }

  private static func side(named name: String) -> Side? {
    if name.hasPrefix("left_") { return .left }
    return name.hasPrefix("right_") ? .right : nil
  }

  /// An object that is a contact; two, where it is the swing from a toe-off to a contact.
  private func contact(_ tree: JSONTree, side inherited: Side?) -> [ContactTruth.Contact] {
    let start = Self.contactNames.lazy.compactMap { tree[$0]?.number }.first
    let end = Self.toeOffNames.lazy.compactMap { tree[$0]?.number }.first
    guard start != nil || end != nil else { return [] }
    let word = tree["side"]?.string ?? tree["foot"]?.string
    let side = word.flatMap { Side(truth: $0) } ?? inherited ?? .unknown
    func made(_ start: Double?, _ end: Double?) -> ContactTruth.Contact {
      ContactTruth.Contact(
        side: side, initialContactSeconds: start, toeOffSeconds: end,
        metersPerSecond: speed ?? tree["belt_speed_mps"]?.number ?? tree["speed"]?.number,
        strike: Self.strike(of: tree) ?? strike)
    }
    if let start, let end, end < start { return [made(nil, end), made(start, nil)] }
    return [made(start, end)]
  }

  /// Times in lists of their own; a toe-off belongs to the contact before it, unless another
  /// contact came between.
  private func lists(_ tree: JSONTree) -> [ContactTruth.Contact] {
    func times(_ names: [String]) -> [Double] {
      (names.lazy.compactMap { tree[$0]?.elements }.first ?? []).compactMap(\.number)
    }
    let starts = times(Self.contactNames)
    var ends = times(Self.toeOffNames)[...]
    let sides = (tree["left_right"]?.elements ?? []).map { $0.string.flatMap(Side.init(truth:)) }
    func made(_ start: Double?, _ end: Double?, _ side: Side?) -> ContactTruth.Contact {
      ContactTruth.Contact(
        side: side ?? .unknown, initialContactSeconds: start, toeOffSeconds: end,
        metersPerSecond: speed, strike: strike)
    }
    var found: [ContactTruth.Contact] = []
    for (i, start) in starts.enumerated() {
      while let end = ends.first, end <= start {
        found.append(made(nil, end, nil))
        ends = ends.dropFirst()
      }
      let limit = i + 1 < starts.count ? starts[i + 1] : .infinity
      let end = ends.first.flatMap { $0 <= limit ? $0 : nil }
      if end != nil { ends = ends.dropFirst() }
      found.append(made(start, end, sides.indices.contains(i) ? sides[i] : nil))
    }
    return found + ends.map { made(nil, $0, nil) }
  }

  /// From the place of the first load where the file has it, else from the foot's angle.
  ///
  /// - Source: P. R. Cavanagh and M. A. Lafortune (1980), doi:10.1016/0021-9290(80)90033-0, for
  ///   the thirds of the strike index; A. R. Altman and I. S. Davis (2012),
  ///   doi:10.1016/j.gaitpost.2011.09.104, for 8.0° and −1.6°.
  private static func strike(of tree: JSONTree) -> ContactTruth.Strike? {
    let index =
      tree["cop_strike_index"]?.number ?? tree["strike-index"]?.number.map { $0 / 100 }
    if let index { return index < 1 / 3.0 ? .rearfoot : index < 2 / 3.0 ? .midfoot : .forefoot }
    let degrees = tree["strike_angle_deg"]?.number ?? tree["foot-strike-angle"]?.number
    return degrees.map { $0 > 8 ? .rearfoot : $0 < -1.6 ? .forefoot : .midfoot }
  }

  private static func strike(shares tree: JSONTree) -> ContactTruth.Strike? {
    let all = [ContactTruth.Strike.rearfoot, .midfoot, .forefoot]
    let shares = all.map { tree[$0.rawValue]?.number ?? 0 }
    guard shares.contains(where: { $0 > 0 }) else { return nil }
    return zip(all, shares).first { $0.1 >= 90 }?.0 ?? .mixed
  }

  /// Means under the names that data sets use, and the medians of a synthetic run.
  private var values: [ContactTruth.Value] {
    let means: [(name: String, metric: String, scale: Double)] = [
      ("cadence_spm", "cadence", 1), ("cadence_spm", "cadence-spectral", 1),
      ("contact_time_mean_s", "contact-time", 1000),
      ("stride_time_mean_s", "stride-time", 1000), ("step_time_mean_s", "step-time", 1000),
      ("duty_factor", "duty-factor", 100),
    ]
    var values = means.compactMap { mean in
      root[mean.name]?.number.map {
        ContactTruth.Value(metric: mean.metric, value: $0 * mean.scale)
      }
    }
    for member in root["medians"]?.members ?? [] {
      for (name, side) in [("both", nil), ("left", Side.left), ("right", .right)] {
        if let value = member.value[name]?.number {
          values.append(ContactTruth.Value(metric: member.name, side: side, value: value))
        }
      }
    }
    return values
  }
}
