/// The five articles on inner-knee pain whose factors the catalogue holds against the evidence.
public enum SourceArticle: String, Hashable, Sendable, Codable, CaseIterable {
  case s0 = "S0"
  case s1 = "S1"
  case s2 = "S2"
  case s3 = "S3"
  case s4 = "S4"

  public var title: String {
    switch self {
    case .s0: "Sore inner knee running: five reasons, relief and prevention"
    case .s1: "The Silent Agony: inner knee pain from running"
    case .s2: "Inside knee pain, medically medial knee pain"
    case .s3: "Inside knee pain after running: what you need to know"
    case .s4: "Introduction: inner knee pain while running"
    }
  }
}
