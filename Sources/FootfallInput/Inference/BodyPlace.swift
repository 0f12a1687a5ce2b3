import FootfallSignal

/// Where on the body, and on which side, as far as words say it.
struct BodyPlace: Hashable, Sendable {
  var placement: Placement?
  var side: Side?
  /// Words that name more than one place, or a place that several sensors call by this name.
  var ambiguous: [String] = []

  init(words glued: [String]) {
    let words = glued.flatMap(Self.parted)
    var places: [Placement] = []
    for (i, word) in words.enumerated() {
      let before = i > 0 ? words[i - 1] : nil
      if let short = Self.short[word] {
        places.append(short.0)
        note(short.1)
      } else if let place = Self.places[word] {
        places.append(place)
        for neighbor in [before, i + 1 < words.count ? words[i + 1] : nil] {
          if neighbor == "l" { note(.left) }
          if neighbor == "r" { note(.right) }
        }
      } else if word == "back", before == "lower" || before == "low" {
        places.append(.sacrum)
      } else if Self.unclear.contains(word) {
        ambiguous.append(word)
      }
      if word == "left" || word == "lt" { note(.left) }
      if word == "right" || word == "rt" { note(.right) }
    }
    let distinct = Set(places)
    if distinct.count == 1 {
      placement = places[0]
      ambiguous = []
    } else if distinct.count > 1 {
      ambiguous += Placement.allCases.filter(distinct.contains).map(\.rawValue)
    }
  }

  /// `rightpocket` as `right`, `pocket`.
  private static func parted(_ word: String) -> [String] {
    for side in ["left", "right"] where word.hasPrefix(side) {
      let rest = String(word.dropFirst(side.count))
      if places[rest] != nil || unclear.contains(rest) { return [side, rest] }
    }
    return [word]
  }

  private mutating func note(_ found: Side) {
    side = side == nil || side == found ? found : .unknown
  }

  private static let places: [String: Placement] = [
    "foot": .foot, "feet": .foot, "shoe": .foot, "instep": .foot, "heel": .heel,
    "shank": .shank, "tibia": .shank, "ankle": .shank, "shin": .shank, "calf": .shank,
    "thigh": .thigh, "femur": .thigh,
    "sacrum": .sacrum, "pelvis": .sacrum, "lowerback": .sacrum, "waist": .sacrum,
    "lumbar": .sacrum, "lb": .sacrum, "sa": .sacrum,
    "chest": .chest, "sternum": .chest, "torso": .chest,
    "wrist": .wrist, "arm": .arm, "forearm": .arm, "upperarm": .arm, "pocket": .pocket,
    "insole": .insole, "insoles": .insole,
  ]

  private static let short: [String: (Placement, Side)] = [
    "lf": (.foot, .left), "rf": (.foot, .right), "ls": (.shank, .left), "rs": (.shank, .right),
  ]

  /// Names that different devices use for different places.
  private static let unclear: Set<String> = ["hip", "leg", "knee", "hand", "lh", "rh", "trunk"]
}
