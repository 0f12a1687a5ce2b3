import FootfallSignal

/// What a summary's numbers are in: printed, proven by size, or proven by each other.
extension SummaryPlanner {
  /// The median of what is above zero, or below where nothing is above.
  func median(_ column: Int) -> Double? {
    (sample[column] ?? []).filter { $0 > 0 }.median
      ?? (sample[column] ?? []).filter { $0 < 0 }.median
  }

  /// Printed, or proven by size; cadence, speed and distance are settled together.
  func unit(of known: Known, _ quantity: DeviceSummary.Quantity) -> Unit? {
    guard let median = median(known.index) else { return nil }
    let proven = SummaryUnits.unit(of: quantity, median: median)
    if let printed = known.name.unit, SummaryUnits.fits(printed, quantity) {
      return proven.map { $0 == printed ? printed : nil } ?? printed
    }
    if known.name.unitText != nil { return nil }
    switch quantity {
    case .impact, .braking: return known.device == "RunScribe" ? .standardGravity : nil
    case .pronation: return known.device == "RunScribe" ? .degrees : nil
    default: return proven
    }
  }

  /// A speed and a distance prove each other.
  mutating func travel(_ units: inout [Int: Unit]) {
    guard let time, let distance = columns.first(where: { $0.quantity == .distance }),
      let way = sample[distance.index], var seconds = sample[time]
    else { return }
    let factor = isText(time) ? 1 : timeUnit(time)?.factor ?? 1
    seconds = seconds.map { $0 * factor }
    for speed in columns where speed.quantity == .speed && units[speed.index] == nil {
      guard let values = sample[speed.index], speed.name.unitText == nil,
        let proven = SummaryUnits.travel(speed: values, distance: way, seconds: seconds)
      else { continue }
      units[speed.index] = proven.speed
      units[distance.index] = proven.distance
    }
  }

  /// Whether somebody sat on a bicycle: its cadence is a runner's, but it is faster, or rolls while
  /// the legs rest. Only asked of a table that says nothing that only runners have.
  func isRide(_ units: [Int: Unit]) -> Bool {
    let ofRunners: Set<DeviceSummary.Quantity> = [
      .contactTime, .contactShare, .contactBalance, .flightTime, .verticalOscillation,
      .verticalRatio, .stepLength, .formPower, .legSpringStiffness,
    ]
    guard ofRunners.isDisjoint(with: columns.compactMap(\.quantity)),
      let speed = columns.first(where: { $0.quantity == .speed && units[$0.index] != nil }),
      let cadence = columns.first(where: { $0.quantity == .cadence }),
      let unit = units[speed.index], let speeds = sample[speed.index],
      let turns = sample[cadence.index]
    else { return false }
    let moving = speeds.indices.filter { speeds[$0] * unit.factor >= CadenceUnit.runningSpeed }
    guard let median = moving.map({ speeds[$0] * unit.factor }).median else { return false }
    let rolling = moving.count { turns[$0] < 30 }
    return median > Self.fastestRun || 20 * rolling > moving.count
  }

  /// Nobody runs at this speed for most of a run, in m/s: three minutes a kilometer.
  static let fastestRun = 5.5

  /// Watches call the length of a step a stride's: speed and cadence tell.
  ///
  /// - Returns: the columns that hold steps.
  func settleStrideLengths(_ units: inout [Int: Unit]) -> Set<Int> {
    var steps: Set<Int> = []
    guard let speed = columns.first(where: { $0.quantity == .speed && units[$0.index] != nil }),
      let rate = columns.first(where: { $0.quantity == .cadence && units[$0.index] != nil }),
      let speeds = sample[speed.index], let rates = sample[rate.index],
      let speedUnit = units[speed.index], let rateUnit = units[rate.index]
    else { return steps }
    for known in columns where known.name.meaning == .strideLength {
      guard let median = median(known.index), let lengths = sample[known.index],
        let unit = known.name.unit ?? SummaryUnits.unit(of: .stepLength, median: median / 1.5)
      else { continue }
      let ratios = lengths.indices.compactMap { i -> Double? in
        let perMinute = rates[i] * rateUnit.factor * lengths[i] * unit.factor
        let ratio = 60 * speeds[i] * speedUnit.factor / perMinute
        return ratio.isFinite && ratio > 0 ? ratio : nil
      }
      guard ratios.count >= 5, let ratio = ratios.median else { continue }
      if (0.75...1.35).contains(ratio) { steps.insert(known.index) }
      if (0.75...1.35).contains(ratio) || (0.37...0.67).contains(ratio) {
        units[known.index] = unit
      }
    }
    return steps
  }

  mutating func cadence(_ units: inout [Int: Unit]) {
    func column(_ quantity: DeviceSummary.Quantity, like known: Known) -> [Double]? {
      let all = columns.filter { $0.quantity == quantity && units[$0.index] != nil }
      guard let best = all.first(where: { $0.device == known.device }) ?? all.first,
        let values = sample[best.index], let unit = units[best.index]
      else { return nil }
      return values.map { $0 == 0 && quantity.zeroIsMissing ? .nan : $0 * unit.factor }
    }
    for known in columns where known.quantity == .cadence && isFirst(known) {
      guard let values = sample[known.index], median(known.index) != nil else { continue }
      let name = planner.names[known.index].text
      let finding = CadenceUnit.find(
        .init(
          cadence: values, speed: column(.speed, like: known),
          stepLength: column(.stepLength, like: known),
          contactTime: column(.contactTime, like: known),
          contactShare: column(.contactShare, like: known)))
      let printed = known.name.unit.flatMap { SummaryUnits.fits($0, .cadence) ? $0 : nil }
      switch (planner.answers.cadenceUnit ?? printed, finding) {
      case (let said?, .proven(let unit, _))
      where said != unit && planner.answers.cadenceUnit == nil:
        planner.ask(
          "A120", column: known.index + 1,
          [
            "column": name,
            "what": "`\(known.name.unitText ?? "")` is printed, the values are \(unit.words)",
          ])
      case (let said?, _):
        units[known.index] = said
        planner.evidence.append(
          "cadence: column \(known.index + 1) `\(name)` in \(said.words), "
            + (planner.answers.cadenceUnit == nil ? "as printed" : "as given"))
      case (nil, .proven(let unit, let reason)):
        units[known.index] = unit
        planner.evidence.append(
          "cadence: column \(known.index + 1) `\(name)` in \(unit.words), proven: \(reason)")
      case (nil, .unproven(let what)):
        planner.ask("A120", column: known.index + 1, ["column": name, "what": what])
      }
    }
  }
}
