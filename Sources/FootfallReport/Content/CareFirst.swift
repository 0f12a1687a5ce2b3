import FootfallRisk

/// What stands above everything when the athlete told of pain or of a red flag.
enum CareFirst {
  static func words(_ report: Report) -> String {
    let told = report.athlete?.redFlags.map(\.words) ?? []
    let what = told.isEmpty ? "pain" : Numbers.list(told)
    return "You told of \(what). Read this first; nothing is suggested for your training."
  }
}
