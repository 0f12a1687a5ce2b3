import FootfallSignal

/// What the name of a column says about it.
struct ColumnName: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case time, counter, acceleration, angularVelocity, load
    case zoneForce, pressure, centerOfPressure, contact
    /// The center of pressure in the room's coordinates: it has a unit of length.
    case groundPlace
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
  /// What stands before the first word that says what was measured: a device's own name.
  var device = ""
  /// A place under the foot: `heel`, a cell's number.
  var label: String?
  /// Whether a row of units gives it one that a column of this name cannot have.
  private(set) var isMisnamed = false
  /// Whether it is the clock of the column to its right alone.
  var isClockOfNext = false
  /// A rate in the name, `ACC X (148Hz)`.
  var hertz: Double?

  /// - Parameters:
  ///   - meaning: how a format says that the column is to be read, in place of its name.
  ///   - unitCell: what a row of units says of this column.
  init(_ text: String, meaning: String? = nil, unitCell: String? = nil) {
    self.text = text
    var name = Self.opened((meaning ?? text).trimmed)
    if let bracketed = Self.bracketed(&name) {
      hertz = bracketed.hertz
      unitText = hertz == nil ? bracketed : nil
    }
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
    device = Self.device(Words.split(bare))
    let isClock =
      suffixUnit?.dimension == .time
      && !Self.devices.isDisjoint(with: Words.split(bare))
    if kind == .other, isClock { kind = .time }
    let isTotalForce = suffixUnit?.dimension == .force && Words.split(bare).contains("total")
    if kind == .other, suffixUnit != nil, !isTotalForce {
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
    settlePlace(name)
    // A zone of the sole is no place on the body.
    if kind == .zoneForce || kind == .contact { placement = nil }
  }

  /// Whether its cells name a sensor: one row may be of one sensor, the next of another.
  var isOfSensor: Bool {
    let words = Set(Words.split(text))
    return !words.isDisjoint(with: ["sensor", "device"])
      && !words.isDisjoint(with: ["type", "id", "name", "kind"])
  }

  /// The quantity's dimension, where the kind has one.
  var dimension: Unit.Dimension? {
    switch kind {
    case .time: .time
    case .acceleration, .accelerationWithoutGravity: .acceleration
    case .angularVelocity, .perhapsAngularVelocity: .angularVelocity
    case .load, .zoneForce: .force
    case .pressure: .pressure
    case .groundPlace: .length
    case .centerOfPressure, .contact: nil
    case .counter, .axisOnly, .other: nil
    }
  }

  /// Lets a printed unit decide what the words left open, and drops one that cannot belong.
  private mutating func settleUnit() {
    guard let unit else { return }
    if kind == .axisOnly {
      if unit.dimension == .acceleration { kind = .acceleration }
      if unit.dimension == .angularVelocity { kind = .angularVelocity }
      if unit.dimension == .time {
        kind = .time
        isClockOfNext = true
      }
    }
    if kind == .pressure, unit.dimension == .force { kind = .zoneForce }
    if kind == .perhapsAngularVelocity {
      kind = unit.dimension == .angularVelocity ? .angularVelocity : .other
    }
    if kind == .other, unit.dimension == .force, axis == nil, text.lowercased().contains("total") {
      kind = .load
    }
    if let dimension, dimension != unit.dimension {
      self.unit = nil
      isMisnamed = [.acceleration, .angularVelocity].contains(kind)
    }
  }

  /// Lets a unit of length, printed or as the name's last word, tell a place on the ground from
  /// one under the foot, which is a share of the sole.
  private mutating func settlePlace(_ name: String) {
    guard kind == .centerOfPressure else { return }
    let lengths: [String: Unit] = ["m": .meters, "cm": .centimeters, "mm": .millimeters]
    let printed = unitText?.lowercased() ?? Words.split(name).last ?? ""
    guard let unit = lengths[printed] else { return }
    kind = .groundPlace
    self.unit = unit
    unitText = printed
  }

  /// `COPx` as `cop x`: the three letters are a word wherever an axis follows.
  private static func opened(_ name: String) -> String {
    let lower = name.lowercased()
    guard lower.utf8.count == name.utf8.count, let found = lower.firstRange(of: "cop") else {
      return name
    }
    let rest = lower[found.upperBound...].prefix { $0.isLetter }
    guard ["x", "y", "z", "ap", "ml"].contains(rest) else { return name }
    let at = name.utf8.index(
      name.startIndex, offsetBy: lower.utf8.distance(from: lower.startIndex, to: found.upperBound))
    let start = name.utf8.index(at, offsetBy: -3)
    return String(name[..<start]) + "cop " + String(name[at...])
  }

  private mutating func classify(_ native: [String]) {
    let words = Words.inEnglish(native)
    let set = Set(words)
    func has(_ any: String...) -> Bool { any.contains { set.contains($0) } }
    axis = Self.axis(words)
    let isDerived = has(
      "absolute", "norm", "magnitude", "total", "resultant", "tgf", "at", "abs", "vm", "enmo")
    if has("acc", "accel", "acceleration", "accelerometer", "gfx", "gfy", "gfz", "ax", "ay", "az") {
      if has("series"), has("time") {
        kind = .time
        isClockOfNext = true
        return
      }
      if has("time"), axis == nil, !has("mag") { return kind = .time }
      guard !isDerived, !has("series", "time", "mag"), axis != nil else { return kind = .other }
      let removed = has("free", "linear", "user", "freeacc", "linearacceleration")
      kind = removed ? .accelerationWithoutGravity : .acceleration
      if has("gfx", "gfy", "gfz") { unit = .standardGravity }
    } else if has("gyr", "gyro", "gyroscope", "angular", "omega", "rotation", "wx", "wy", "wz") {
      if has("series"), has("time") {
        kind = .time
        isClockOfNext = true
        return
      }
      if has("time"), axis == nil { return kind = .time }
      guard !isDerived, !has("series", "time", "matrix"), axis != nil else { return kind = .other }
      kind = .angularVelocity
    } else if has("gx", "gy", "gz") {
      kind = .perhapsAngularVelocity
    } else if has("cop") || has("center") && has("pressure") {
      if has("leftward", "rightward") { axis = .right }
      kind = axis == nil ? .other : .centerOfPressure
      label = has("leftward") ? "left" : has("ml", "mediolateral") ? "across" : axis?.rawValue
    } else if let zone = Self.zone(words), has("force", "load") {
      kind = .zoneForce
      label = zone
      axis = nil
    } else if has("pressure", "cell"), side != nil, let number = words.last(where: Self.isNumber) {
      kind = .pressure
      label = number
      axis = nil
    } else if has("force", "grf", "load", "fz") {
      let isOneNumber =
        has("vertical", "total", "grf", "load", "fz", "normal", "belt") || words == ["force"]
      kind = isOneNumber && !has("ap", "ml", "fx", "fy", "response", "rate") ? .load : .other
      axis = nil
    } else if has("switch", "footswitch") && !has("time", "duration") || isContact(words) {
      kind = .contact
      label = Self.zone(words) ?? "foot"
      axis = nil
    } else if has("time"), has("series") {
      kind = .time
      isClockOfNext = true
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

  /// `left_contact`: a side, and nothing but that its foot is on the ground.
  private func isContact(_ words: [String]) -> Bool {
    let sides: Set = ["left", "right", "l", "r", "lt", "rt"]
    let rest = words.filter { !sides.contains($0) }
    return words.count == rest.count + 1
      && [["contact"], ["foot", "contact"], ["ground", "contact"]].contains(rest)
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

  /// What a clock is named after: `esp32_ms`.
  private static let devices: Set<String> = [
    "esp", "device", "sensor", "imu", "arduino", "board", "mcu",
  ]

  private static func isNumber(_ word: String) -> Bool { word.allSatisfy(\.isNumber) }

  private static func zone(_ words: [String]) -> String? {
    words.first {
      ["heel", "medial", "lateral", "forefoot", "midfoot", "hindfoot", "toe", "toes"].contains($0)
    }
  }

  /// The words before the first that tells a quantity or an axis.
  private static func device(_ words: [String]) -> String {
    words.prefix { word in !quantities.contains(word) && axis([word]) == nil }
      .joined(separator: " ")
  }

  private static let quantities: Set<String> = [
    "acc", "accel", "acceleration", "accelerometer", "gyr", "gyro", "gyroscope", "angular",
    "rotation", "omega", "force", "load", "total", "pressure", "vertical", "time",
  ]

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
      guard let end = name.lastIndex(of: close) else { continue }
      var depth = 0
      var start: String.Index?
      for index in name[...end].indices.reversed() {
        if name[index] == close { depth += 1 }
        if name[index] == open { depth -= 1 }
        if depth == 0 {
          start = index
          break
        }
      }
      guard let start, start < end else { continue }
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
  /// The number before `Hz`, where that is all the text says.
  var hertz: Double? {
    let text = trimmed.lowercased()
    guard text.hasSuffix("hz") else { return nil }
    return Double(String(text.dropLast(2)).trimmed)
  }

  /// Without one pair of brackets around it.
  var trimmingBrackets: String {
    if count >= 2, first == "[" && last == "]" || first == "(" && last == ")" {
      return String(dropFirst().dropLast()).trimmed
    }
    return self
  }
}
