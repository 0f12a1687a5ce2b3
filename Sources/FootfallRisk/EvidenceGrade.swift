/// How much stands behind a statement that links a movement feature to injury (science.md 0.2).
public enum EvidenceGrade: String, Hashable, Sendable, Codable, CaseIterable {
  /// Randomized trial, or meta-analysis of prospective cohorts, in runners, one direction.
  case a = "A"
  /// One adequate prospective cohort, or one secondary analysis of a trial.
  case b = "B"
  /// Case-control only, or prospective studies that disagree.
  case c = "C"
  /// Laboratory mechanics only, no injury outcome.
  case d = "D"
  /// Opinion only.
  case e = "E"
  /// Tested with an injury outcome and not supported, or reversed.
  case x = "X"

  /// What the letter means, in a few words for a reader.
  public var meaning: String {
    switch self {
    case .a: "trials or pooled cohorts of runners agree"
    case .b: "one good study that followed runners over time"
    case .c: "weak: injured compared with uninjured, or studies disagree"
    case .d: "laboratory mechanics only, no injuries counted"
    case .e: "opinion only"
    case .x: "tested, and not supported"
    }
  }
}
