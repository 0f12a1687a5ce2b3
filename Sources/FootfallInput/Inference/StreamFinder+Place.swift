import FootfallSignal

/// Where each stream was worn: as answered, as named in the file, or asked for.
extension StreamFinder {
  /// Answers, then the column's name, then the format's, the file's, its folder's.
  mutating func place(
    _ found: [Found], in plan: inout ImportPlan, _ findings: inout Findings
  ) {
    let parts = planner.file.split(separator: "/")
    let stem = parts.last.map { $0.split(separator: ".").first.map(String.init) ?? "" } ?? ""
    let fileName = BodyPlace(words: Words.split(stem))
    let folder = BodyPlace(
      words: parts.count > 1 ? Words.split(String(parts[parts.count - 2])) : [])
    let sides = Set(found.compactMap(\.key.side))
    if planner.answers.side == nil, let named = fileName.side, named != .unknown,
      let only = sides.first, sides.count == 1, only != named, only != .unknown
    {
      planner.ask("A113", ["file": named.rawValue, "columns": only.rawValue])
    }
    if let given = planner.answers.side,
      let named = sides.count == 1 ? sides.first : fileName.side, named != given, named != .unknown
    {
      findings.note(
        "W230",
        facts: [
          "given": given.rawValue, "named": named.rawValue,
          "what": sides.count == 1 ? "columns say" : "file's name says",
        ])
    }
    var unplaced: [String] = []
    for one in found {
      var source = "by the column's name"
      var placement = one.key.placement
      func offer(_ other: Placement?, _ reason: String) {
        guard placement == nil, let other else { return }
        placement = other
        source = reason
      }
      if let given = planner.answers.placement {
        placement = given
        source = "as given"
      }
      offer(planner.format?.placement, "by the format")
      offer(one.isLoadOnly ? .insole : nil, "because a load is measured under the foot")
      if fileName.ambiguous.isEmpty {
        offer(fileName.placement, "by the file's name")
        offer(folder.ambiguous.isEmpty ? folder.placement : nil, "by the folder's name")
      }
      let side = planner.answers.side ?? one.key.side ?? fileName.side ?? folder.side ?? .unknown
      if let placement {
        planner.evidence.append("placement: \(placement.rawValue), \(source)")
      } else {
        unplaced.append(one.key.device ?? "")
      }
      if side == .unknown, let placement, placement.isOnOneLeg {
        findings.note("N101", facts: ["placement": placement.rawValue])
      } else if side != .unknown {
        planner.evidence.append("side: \(side.rawValue)")
      }
      let stream = plan.streams.count
      // Without a place there is a question, and the plan is not used.
      plan.streams.append(ImportPlan.Stream(placement: placement ?? .foot, side: side))
      plan.columns += one.columns.map { column in
        var column = column
        column.stream = stream
        return column
      }
    }
    if unplaced.isEmpty {
      askForTwins(found, plan)
    } else {
      askWhere(unplaced, fileName.ambiguous.isEmpty ? folder.ambiguous : fileName.ambiguous)
    }
  }

  private mutating func askWhere(_ devices: [String], _ ambiguous: [String]) {
    let several = devices.filter { !$0.isEmpty }.map { "`\($0)`" }.joined(separator: ", ")
    planner.ask(
      "A101",
      [
        "what": ambiguous.isEmpty
          ? "neither the file nor its name says"
            + (devices.count > 1 && !several.isEmpty
              ? " (\(devices.count) sensors: \(several))" : "")
          : "`\(ambiguous.joined(separator: "`, `"))` can mean more than one place"
      ])
  }

  /// A sensor as its device is called, or by its columns.
  private static func spelled(_ found: Found) -> String {
    if let device = found.key.device { return "`\(device)`" }
    let numbers = found.columns.map { $0.index + 1 }
    return "columns \(numbers.min() ?? 0)-\(numbers.max() ?? 0)"
  }

  /// Two sensors that measure the same at one place cannot be told apart.
  private mutating func askForTwins(_ found: [Found], _ plan: ImportPlan) {
    var seen: [String] = []
    for stream in plan.streams.indices {
      let place = plan.streams[stream]
      let roles = Set(plan.columns.filter { $0.stream == stream }.map(\.role.rawValue)).sorted()
      let key = "\(place.placement) \(place.side) \(roles)"
      if seen.contains(key) {
        return planner.ask(
          "A111",
          [
            "sensors": String(plan.streams.count), "placement": place.placement.rawValue,
            "devices": found.map(Self.spelled).joined(separator: ", "),
          ])
      }
      seen.append(key)
    }
  }
}
