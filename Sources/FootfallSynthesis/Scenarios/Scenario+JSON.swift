import FootfallAnalysis
import FootfallSignal

extension Scenario.Take {
  /// What came from where, what was true, how near to it is near enough, and what to refuse.
  public func json(
    of scenario: Scenario, run: SyntheticRun, withoutStrides: Bool = false
  ) -> String {
    JSONValue.object([
      ("schema", .string("footfall-scenario-1")),
      ("id", .string(scenario.id)),
      ("name", .string(scenario.name)),
      ("point", .string(scenario.point)),
      ("seed", .string(String(seed))),
      ("files", .array(files.map(\.jsonValue))),
      ("tolerances", .array(scenario.tolerances.map(\.jsonValue))),
      (
        "refusals",
        .array(
          scenario.refusals.map {
            .object([
              ("metric", .string($0.metric.rawValue)), ("reason", .string($0.reason.rawValue)),
            ])
          })
      ),
      ("truth", run.truth.jsonValue(withoutStrides: withoutStrides)),
    ]).document
  }
}

extension Scenario.File {
  var jsonValue: JSONValue {
    var members: [(String, JSONValue)] = [("name", .string(name))]
    switch content {
    case .sensor(let mount, let device, let dialect):
      members += [
        ("placement", .string(mount.placement.rawValue)),
        ("side", mount.foot.map { .string($0.rawValue) } ?? .null),
        ("dialect", .string(dialect)),
        ("rate_hz", .number(device.rate.hertz, decimals: 3)),
        ("clock_ppm", .number(device.clockPartsPerMillion, decimals: 3)),
        ("clock_start_s", .number(device.startSeconds, decimals: 6)),
      ]
    case .loads(let device, let dialect):
      members += [
        ("placement", .string(Placement.insole.rawValue)), ("dialect", .string(dialect)),
        ("rate_hz", .number(device.rate.hertz, decimals: 3)),
      ]
    case .watch(let watch): members.append(("dialect", .string(watch.id)))
    case .text: members.append(("dialect", .string("text")))
    }
    if let damage { members.append(("damage", .string(damage.rawValue))) }
    return .object(members)
  }
}

extension Tolerance {
  var jsonValue: JSONValue {
    .object([
      ("metric", .string(metric.rawValue)), ("placement", .string(placement.rawValue)),
      (isPercent ? "percent" : "absolute", .number(size, decimals: 3)),
    ])
  }
}
