import FootfallAnalysis
import FootfallSignal
import Testing

@Suite struct MetricCatalogueLaws {
  @Test func `every id stands once`() {
    let ids = MetricCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: MetricCatalogue.all.map(\.id))
  func `an entry is complete`(id: MetricID) throws {
    let entry = try #require(MetricCatalogue.definition(of: id))
    #expect(!entry.title.isEmpty && !entry.unit.isEmpty && !entry.source.isEmpty)
    #expect(entry.definition.last == "." && entry.measurement.last == ".")
    #expect(entry.recommendedHertz >= entry.hardFloorHertz && entry.hardFloorHertz >= 20)
    #expect(entry.minimumCount > 0)
    #expect(entry.drawing.allSatisfy { $0.count <= 74 })
  }

  @Test(arguments: MetricCatalogue.all.map(\.id))
  func `a proxy is never above the class low`(id: MetricID) throws {
    let entry = try #require(MetricCatalogue.definition(of: id))
    for placement in entry.placements(.proxy) {
      #expect(entry.site(placement).highestClass == .low)
    }
    for placement in entry.placements(.cannotSee) {
      #expect(entry.site(placement).highestClass == .withheld)
    }
  }

  @Test func `a difference between the feet takes its floors from its metric`() throws {
    let base = try #require(MetricCatalogue.definition(of: .contactTime))
    let entry = try #require(MetricCatalogue.definition(of: MetricID.contactTime.asymmetry))
    #expect(entry.id == "asymmetry.contact-time")
    #expect(entry.hardFloorHertz(at: .insole) == base.hardFloorHertz(at: .insole))
    #expect(entry.placements(.cannotSee) == base.placements(.cannotSee))
  }

  @Test(arguments: ["", "asymmetry", "asymmetry.", "asymmetry.none", "mean.cadence"])
  func `an id that is in no list has no entry`(id: String) {
    #expect(MetricCatalogue.definition(of: MetricID(rawValue: id)) == nil)
  }

  @Test func `a relative uncertainty grows with the value`() {
    #expect(MetricDefinition.Uncertainty.relative(0.1).size(at: -20) == 2)
    #expect(MetricDefinition.Uncertainty.absolute(8).size(at: 250) == 8)
  }
}
