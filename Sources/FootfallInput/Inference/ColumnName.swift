import FootfallSignal

/// What the name of a column says about it.
struct ColumnName: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case time, counter, acceleration, angularVelocity, load
    /// An acceleration from which gravity was taken away.
    case accelerationWithoutGravity
    /// `gx`: an angular rate or a component of gravity.
    case perhapsAngularVelocity
    /// An axis, and no word of what was measured.
    case axisOnly
    case other
  }

  let text: String
  var kind: Kind = .other
  var axis: Axis?
  var unit: Unit?
  /// The unit as printed, also where it is not known.
  var unitText: String?
  var side: Side?
  var placement: Placement?

  /// - Parameter unitCell: what a row of units says of this column.
  init(_ text: String, unitCell: String? = nil) {
    self.text = text
    var name = text.trimmed
    if let bracketed = Self.bracketed(&name) { unitText = bracketed }
    if unitText == nil, let comma = name.lastIndex(of: ","),
      Unit(spelling: String(name[name.index(after: comma)...])) != nil
    {
      unitText = String(name[name.index(after: comma)...]).trimmed
      name = String(name[..<comma])
    }
    var suffixUnit: Unit?
    var bare = name
    if unitText == nil, let suffix = Self.suffix(of: name) {
      suffixUnit = Unit(spelling: suffix)
      bare = String(name.dropLast(suffix.count + 1))
    }
    let place = BodyPlace(words: Words.split(bare))
    side = place.side
    placement = place.placement
    classify(Words.split(bare))
    if kind == .other, suffixUnit != nil {
      // The suffix may have been a word of the name after all.
      suffixUnit = nil
      classify(Words.split(name))
    }
    if let unitCell, !unitCell.trimmed.isEmpty {
      unitText = unitCell.trimmed.trimmingBrackets
    }
    unit = suffixUnit ?? unitText.flatMap { Unit(spelling: $0) }
    if unitText == nil { unitText = suffixUnit?.rawValue }
    settleUnit()
  }

  /// The quantity's dimension, where the kind has one.
  var dimension: Unit.Dimension? {
    switch kind {
    case .time: .time
    case .acceleration, .accelerationWithoutGravity: .acceleration
    case .angularVelocity, .perhapsAngularVelocity: .angularVelocity
    case .load: .force
    case .counter, .axisOnly, .other: nil
    }
  }

  /// Lets a printed unit decide what the words left open, and drops one that cannot belong.
  private mutating func settleUnit() {
    guard let unit else { return }
    if kind == .axisOnly {
      if unit.dimension == .acceleration { kind = .acceleration }
      if unit.dimension == .angularVelocity { kind = .angularVelocity }
    }
    if kind == .perhapsAngularVelocity {
      kind = unit.dimension == .angularVelocity ? .angularVelocity : .other
    }
    if kind == .other, unit.dimension == .force, axis == nil, text.lowercased().contains("total") {
      kind = .load
    }
    if let dimension, dimension != unit.dimension { self.unit = nil }
  }

  private mutating func classify(_ words: [String]) {
    let set = Set(words)
    func has(_ any: String...) -> Bool { any.contains { set.contains($0) } }
    axis = Self.axis(words)
    let isDerived = has(
      "absolute", "norm", "magnitude", "total", "resultant", "tgf", "at", "abs", "vm", "enmo")
    if has("acc", "accel", "acceleration", "accelerometer", "gfx", "gfy", "gfz", "ax", "ay", "az") {
      guard !isDerived, !has("series", "time", "mag"), axis != nil else { return kind = .other }
      let removed = has("free", "linear", "user", "freeacc", "linearacceleration")
      kind = removed ? .accelerationWithoutGravity : .acceleration
      if has("gfx", "gfy", "gfz") { unit = .standardGravity }
    } else if has("gyr", "gyro", "gyroscope", "angular", "omega", "rotation", "wx", "wy", "wz") {
      guard !isDerived, !has("series", "time", "matrix"), axis != nil else { return kind = .other }
      kind = .angularVelocity
    } else if has("gx", "gy", "gz") {
      kind = .perhapsAngularVelocity
    } else if has("force", "grf", "load", "fz") {
      let isOneNumber =
        has("vertical", "total", "grf", "load", "fz", "normal", "belt") || words == ["force"]
      kind =
        isOneNumber && !has("ap", "ml", "fx", "fy", "lateral", "medial", "heel") ? .load : .other
      axis = nil
    } else if has("mag", "magnetometer", "quat", "euler", "roll", "pitch", "yaw", "gravity", "grav")
    {
      kind = .other
    } else if isTime(set) {
      kind = .time
    } else if has(
      "packetcounter", "counter", "samples", "sample", "frame", "count", "index", "idx", "packet")
    {
      kind = .counter
    } else if axis != nil, words.count <= 2, ["x", "y", "z"].contains(words[0]) {
      kind = .axisOnly
    } else {
      kind = .other
    }
  }

  private func isTime(_ words: Set<String>) -> Bool {
    let names: Set = [
      "time", "timestamp", "epoch", "epoc", "elapsed", "loggingtime", "sampletimefine", "t",
      "clock", "millis", "micros",
    ]
    let spans: Set = [
      "contact", "ground", "flight", "stride", "step", "swing", "stance", "series", "zone",
    ]
    return !names.isDisjoint(with: words) && spans.isDisjoint(with: words)
  }

  private static func axis(_ words: [String]) -> Axis? {
    for word in words.reversed() {
      switch word {
      case "x", "ax", "gx", "wx", "gfx": return .x
      case "y", "ay", "gy", "wy", "gfy": return .y
      case "z", "az", "gz", "wz", "gfz": return .z
      case "vertical", "up", "si", "vt": return .up
      case "anteroposterior", "forward", "ap", "pa": return .forward
      case "mediolateral", "ml": return .right
      default: continue
      }
    }
    // `right` is a side in most names; as the last word of a body-axis name it is a direction.
    return words.count > 1 && words.last == "right" ? .right : nil
  }

  /// Takes the last bracketed text off a name.
  private static func bracketed(_ name: inout String) -> String? {
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)] {
      guard let start = name.firstIndex(of: open), let end = name.lastIndex(of: close), start < end
      else { continue }
      let inside = String(name[name.index(after: start)..<end]).trimmed
      name = (String(name[..<start]) + " " + String(name[name.index(after: end)...])).trimmed
      return inside
    }
    return nil
  }

  /// A unit glued to the end of a name.
  private static func suffix(of name: String) -> String? {
    let lower = name.lowercased()
    for spelling in Unit.suffixes {
      for glue in ["_", " "] where lower.hasSuffix(glue + spelling) {
        return lower.count > spelling.count + 1 ? spelling : nil
      }
    }
    let signed = ["m/s^2", "m/(s^2)", "m/s²", "°/s", "µs"]
    return signed.first { lower.hasSuffix("_" + $0) }
  }
}

/// Splits a name into lower-case words: at signs, at `camelCase`, and around digits.
enum Words {
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(word.lowercased()) }
      word = ""
    }
    let characters = Array(text)
    for (i, character) in characters.enumerated() {
      guard character.isLetter || character.isNumber else {
        close()
        continue
      }
      if let previous = word.last {
        let next = i + 1 < characters.count ? characters[i + 1] : nil
        let isHump =
          character.isUppercase
          && (previous.isLowercase || previous.isUppercase && next?.isLowercase == true)
        if isHump || previous.isNumber != character.isNumber { close() }
      }
      word.append(character)
    }
    close()
    return words
  }
}

extension String {
  /// Without one pair of brackets around it.
  var trimmingBrackets: String {
    if count >= 2, first == "[" && last == "]" || first == "(" && last == ")" {
      return String(dropFirst().dropLast()).trimmed
    }
    return self
  }
}
