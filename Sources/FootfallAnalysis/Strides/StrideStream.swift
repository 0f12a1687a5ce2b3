import FootfallSignal

/// Turns the contacts of one bout into strides as they come, like `StrideAssembly` at once.
///
/// A stride is given out when the neighbors that its gate looks at are known: half a neighborhood
/// of plausible intervals later, four seconds of running.
struct StrideStream {
  let assembly: StrideAssembly
  let placement: Placement
  let seesBothFeet: Bool
  let bout: Int
  private var contacts: [GroundContact] = []
  /// Of `contacts`, how many have been given out.
  private var given = 0

  init(assembly: StrideAssembly, placement: Placement, seesBothFeet: Bool, bout: Int) {
    self.assembly = assembly
    self.placement = placement
    self.seesBothFeet = seesBothFeet
    self.bout = bout
  }

  mutating func push(_ more: [GroundContact]) -> [Stride] {
    contacts += more
    let gate = assembly.gate
    let half = gate.neighborhood / 2
    let periods = assembly.periods(of: contacts, seesBothFeet: seesBothFeet)
    let isPlausible = periods.map { $0.map(gate.periodSeconds.contains) ?? false }
    let all = isPlausible.count { $0 }
    var before = isPlausible[..<given].count { $0 }
    var end = given
    // The last two have no interval yet.
    while end + 2 < contacts.count, all >= max(gate.neighborhood, before + half + 1) {
      if isPlausible[end] { before += 1 }
      end += 1
    }
    let fresh = strides(upTo: end)
    // A whole neighborhood is kept, and so gives the same medians as all contacts would, also to
    // the last, whose neighbors all lie before them.
    var spare = given
    var kept = 0
    while spare > 0, kept <= gate.neighborhood {
      spare -= 1
      if isPlausible[spare] { kept += 1 }
    }
    if kept > gate.neighborhood, contacts.count > 4 * gate.neighborhood {
      contacts.removeFirst(spare)
      given -= spare
    }
    return fresh
  }

  mutating func finish() -> [Stride] { strides(upTo: contacts.count) }

  private mutating func strides(upTo end: Int) -> [Stride] {
    guard end > given else { return [] }
    let all = assembly.strides(
      from: contacts, placement: placement, seesBothFeet: seesBothFeet, bout: bout)
    defer { given = end }
    return Array(all[given..<end])
  }
}
