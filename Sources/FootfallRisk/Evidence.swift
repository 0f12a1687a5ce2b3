/// One statement of the literature about a factor, with what it stands on.
public struct Evidence: Hashable, Sendable {
  public enum Design: String, Hashable, Sendable, Codable, CaseIterable {
    case trial = "randomized trial"
    case metaAnalysis = "meta-analysis"
    case review = "review"
    case cohort = "prospective cohort"
    case comparison = "injured compared with uninjured"
    case laboratory = "laboratory study"
    case opinion = "opinion"
  }

  public let grade: EvidenceGrade
  public let design: Design
  public let population: String
  /// What was found, in a sentence for somebody who runs.
  public let statement: String
  /// A key of `Bibliography`; `nil` where only the articles themselves say it.
  public let citation: String?

  public init(
    _ grade: EvidenceGrade, _ design: Design, in population: String, _ statement: String,
    citation: String?
  ) {
    self.grade = grade
    self.design = design
    self.population = population
    self.statement = statement
    self.citation = citation
  }
}
