/// Diagnostics of one file as they are found: the same finding is counted, not repeated.
struct Findings: Sendable {
  let file: String
  private(set) var all: [Diagnostic] = []
  private var positions: [Key: Int] = [:]

  private struct Key: Hashable {
    let code: DiagnosticCode
    let subject: String
  }

  init(file: String) {
    self.file = file
  }

  /// Notes a finding, or counts it again.
  ///
  /// - Parameters:
  ///   - subject: what keeps findings of one code apart, for example a column.
  ///   - line: counted from one; the first three are kept.
  mutating func note(
    _ code: DiagnosticCode, subject: String = "", line: Int? = nil, count: Int = 1,
    facts: [String: String] = [:]
  ) {
    let key = Key(code: code, subject: subject)
    guard let at = positions[key] else {
      positions[key] = all.count
      all.append(
        Diagnostic(
          code, at: .init(file: file, line: line), count: count,
          firstLines: line.map { [$0] } ?? [], facts: facts))
      return
    }
    let old = all[at]
    var lines = old.firstLines
    if let line, lines.count < 3 { lines.append(line) }
    all[at] = Diagnostic(
      code, at: old.place, count: old.count + count, firstLines: lines,
      facts: old.facts.merging(facts) { $1 }, excerpt: old.excerpt)
  }

  /// Takes back what turned out to be no finding.
  mutating func forget(_ code: DiagnosticCode, subject: String) {
    guard let at = positions.removeValue(forKey: Key(code: code, subject: subject)) else { return }
    all.remove(at: at)
    for (key, position) in positions where position > at { positions[key] = position - 1 }
  }

  /// Puts columns that are missing in the same rows into one finding: a lost packet takes many.
  mutating func gatherMissing() {
    var groups: [[Int]] = []
    for at in all.indices where all[at].code == "W201" {
      let same = groups.firstIndex { group in
        let one = all[group[0]]
        return one.count == all[at].count && one.firstLines == all[at].firstLines
      }
      if let same { groups[same].append(at) } else { groups.append([at]) }
    }
    var left: Set<Int> = []
    for group in groups where group.count > Self.fewColumns {
      let one = all[group[0]]
      let last = all[group[group.count - 1]]
      all[group[0]] = Diagnostic(
        "W229", at: one.place, count: one.count, firstLines: one.firstLines,
        facts: [
          "columns": String(group.count), "first": one.facts["column"] ?? "",
          "last": last.facts["column"] ?? "",
        ])
      left.formUnion(group.dropFirst())
    }
    guard !left.isEmpty else { return }
    all = all.indices.filter { !left.contains($0) }.map { all[$0] }
    positions = [:]
  }

  /// As many columns are named one by one: the axes of an accelerometer and a gyroscope.
  private static let fewColumns = 6

  func count(of code: DiagnosticCode) -> Int {
    all.reduce(0) { $0 + ($1.code == code ? $1.count : 0) }
  }
}
