public import FootfallAnalysis
public import FootfallSignal

/// A movement feature, habit or circumstance that articles on inner-knee pain name.
///
/// An entry of `FactorCatalogue`. It says what the articles claim, what studies found, and what
/// those studies do not say, so that a report never shows one without the others.
public struct RiskFactor: Hashable, Sendable {
  /// Who or what can see it.
  public enum Visibility: Hashable, Sendable {
    /// Sensors at these places; each alone shows at least a part of it.
    case bySensor([Placement])
    /// Known to the athlete only; never inferred from a signal.
    case askedOfAthlete(question: String)
    /// No wearable sees it.
    case notMeasurable(whoCan: String)
  }

  /// Something to do, and who says so.
  public struct Advice: Hashable, Sendable {
    public let text: String
    public let articles: [SourceArticle]
    /// Keys of `Bibliography`.
    public let citations: [String]

    public init(_ text: String, _ articles: SourceArticle..., citations: [String] = []) {
      self.text = text
      self.articles = articles
      self.citations = citations
    }
  }

  /// Stable, kebab-case; also the id of its observation.
  public let id: String
  public let title: String
  /// The links of the chain that the articles name, from the feature to the knee.
  public let chain: [String]
  public let articles: [SourceArticle]
  /// What it reads, in the order in which a report shows it.
  public let measurements: [MetricID]
  /// When it is noted or marked; `nil` where no number may raise it.
  public let rule: RiskRule?
  public let evidence: [Evidence]
  /// What must not be read into the evidence.
  public let notSaid: String
  public let advice: [Advice]
  public let drills: [Advice]
  /// Ids of factors that have to be read together with this one.
  public let seenWith: [String]
  public let visibility: Visibility

  public init(
    _ id: String, title: String, chain: [String], articles: [SourceArticle],
    measurements: [MetricID] = [], rule: RiskRule? = nil, evidence: [Evidence], notSaid: String,
    advice: [Advice], drills: [Advice] = [], seenWith: [String] = [], visibility: Visibility
  ) {
    self.id = id
    self.title = title
    self.chain = chain
    self.articles = articles
    self.measurements = measurements
    self.rule = rule
    self.evidence = evidence
    self.notSaid = notSaid
    self.advice = advice
    self.drills = drills
    self.seenWith = seenWith
    self.visibility = visibility
  }

  /// The grade that a report shows beside it: that of the first evidence, the one that fits the
  /// claim best.
  public var grade: EvidenceGrade { evidence.first?.grade ?? .e }
}
