import FootfallSynthesis

/// A scenario as it is to be written: its documents, in order.
struct Simulation {
  let scenario: Scenario
  /// How the names of files begin.
  let prefix: String?
  /// Whether the truth holds medians only.
  let withoutStrides: Bool

  /// One file on disk, written in pieces.
  struct Document {
    /// Below the folder of the simulation.
    let path: String
    let write: (([UInt8]) throws -> Void) throws -> Void
  }

  /// For each run the files of its devices, then its truth.
  var documents: [Document] {
    scenario.takes.flatMap { take in
      let run = take.run
      let folder = take.name.isEmpty ? "" : take.name + "/"
      let start = prefix.map { "\(folder)\($0)" }
      let named = Scenario.Take.named(take, prefix: prefix)
      return zip(take.files, named.files).map { file, renamed in
        Document(path: folder + renamed.name) { sink in try run.write(file, to: sink) }
      } + [
        Document(path: (start.map { $0 + "." } ?? folder) + "truth.json") { sink in
          try sink(Array(named.json(of: scenario, run: run, withoutStrides: withoutStrides).utf8))
        }
      ]
    }
  }

  static var dialectNames: [String] {
    Dialects.sensors.map(\.id) + Dialects.loads.map(\.id) + [WatchSummary().id]
  }

  /// What there is to choose from.
  static var list: String {
    func table(_ title: String, _ rows: [(String, String)]) -> String {
      let width = rows.map(\.0.count).max() ?? 0
      return title + "\n"
        + rows.map { name, text in
          "  \(name)\(String(repeating: " ", count: width - name.count))  \(text)\n"
        }.joined()
    }
    return table("Scenarios", Scenario.listed.map { ("\($0.id)  \($0.name)", $0.point) })
      + "\n" + table("Dialects of sensors", Dialects.sensors.map { ($0.id, $0.summary) })
      + "\n" + table("Dialects of insoles", Dialects.loads.map { ($0.id, $0.summary) })
      + "\n"
      + table("Of the run alone", [(WatchSummary().id, WatchSummary().summary)])
      + "\n" + table("Damage", Damage.allCases.map { ($0.rawValue, $0.summary) })
  }
}

extension Scenario.Take {
  /// The same run with its files named after a word.
  fileprivate static func named(_ take: Scenario.Take, prefix: String?) -> Scenario.Take {
    guard let prefix else { return take }
    var take = take
    for index in take.files.indices {
      take.files[index].stem = "\(prefix)_\(take.files[index].stem)"
    }
    return take
  }
}
