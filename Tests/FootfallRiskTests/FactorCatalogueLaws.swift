import FootfallAnalysis
import FootfallRisk
import Testing

@Suite struct FactorCatalogueLaws {
  /// The ids of the knowledge base, in its order.
  static let named = [
    "overpronation", "tibial-rotation", "hip-weakness", "dynamic-valgus", "crossover-gait",
    "overstriding", "uneven-loading", "muscle-imbalance", "hard-surface", "uneven-surface",
    "overuse", "footwear", "previous-injury", "arthritis", "body-weight", "anatomy",
  ]

  @Test(arguments: named + ["low-cadence"])
  func `every factor that the articles name has an entry`(id: String) throws {
    let factor = try #require(FactorCatalogue.factor(id))
    #expect(id == "low-cadence" || !factor.articles.isEmpty)
  }

  @Test func `every id stands once`() {
    let ids = FactorCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: FactorCatalogue.all.map(\.id))
  func `an entry shows claim, evidence and limit together`(id: String) throws {
    let factor = try #require(FactorCatalogue.factor(id))
    #expect(factor.chain.count >= 2)
    #expect(!factor.evidence.isEmpty && !factor.notSaid.isEmpty && !factor.advice.isEmpty)
    for evidence in factor.evidence {
      #expect(evidence.statement.last == ".")
      #expect(evidence.citation != nil || evidence.grade == .e)
    }
  }

  @Test(arguments: FactorCatalogue.all.map(\.id))
  func `what an entry refers to exists`(id: String) throws {
    let factor = try #require(FactorCatalogue.factor(id))
    for other in factor.seenWith { #expect(FactorCatalogue.factor(other) != nil, "\(other)") }
    for metric in factor.measurements {
      #expect(MetricCatalogue.definition(of: metric) != nil, "\(metric)")
    }
    let citations =
      factor.evidence.compactMap(\.citation)
      + (factor.advice + factor.drills).flatMap(\.citations)
    for citation in citations { #expect(Bibliography.citation(citation) != nil, "\(citation)") }
    let conditions = (factor.rule?.noted.conditions ?? []) + (factor.rule?.marked?.conditions ?? [])
    for condition in conditions { #expect(factor.measurements.contains(condition.metric)) }
  }

  @Test(arguments: FactorCatalogue.all.map(\.id))
  func `advice comes from an article or a publication`(id: String) throws {
    let factor = try #require(FactorCatalogue.factor(id))
    for advice in factor.advice + factor.drills {
      #expect(!advice.articles.isEmpty || !advice.citations.isEmpty, "\(advice.text)")
    }
  }

  @Test(arguments: FactorCatalogue.all.map(\.id))
  func `what a sensor sees, the metrics' own places can see`(id: String) throws {
    let factor = try #require(FactorCatalogue.factor(id))
    guard case .bySensor(let placements) = factor.visibility else { return }
    let definitions = factor.measurements.compactMap { MetricCatalogue.definition(of: $0) }
    for placement in placements {
      #expect(definitions.contains { $0.site(placement).support != .cannotSee }, "\(placement)")
    }
  }

  @Test func `the bibliography is in order and holds what is cited, nothing else`() {
    let keys = Bibliography.all.map(\.key)
    #expect(keys == keys.sorted() && Set(keys).count == keys.count)
    let cited = FactorCatalogue.all.flatMap { factor in
      factor.evidence.compactMap(\.citation)
        + (factor.advice + factor.drills).flatMap(\.citations)
    }
    #expect(Set(keys).subtracting(cited).sorted() == [])
  }

  @Test func `a citation is shortened to family name and year`() {
    #expect(Bibliography.citation("van-der-worp-2015")?.short == "van der Worp 2015")
    #expect(Bibliography.citation("brindle-2014")?.short == "Brindle 2014")
    #expect(Bibliography.citation("noehren-2013")?.short == "Noehren 2013")
  }
}
