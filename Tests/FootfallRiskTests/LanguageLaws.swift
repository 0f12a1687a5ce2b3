import FootfallAnalysis
import FootfallRisk
import Testing

/// Words that no reader of a report may find.
private let forbidden = [
  "diagnosis", "diagnosed", "risk score", "you will", "probability", "abnormal", "pathological",
  "overpronator", "causes", "caused", "you need", "finding", "flagged", "dangerous",
]

/// Every string that a value holds, however deep.
private func strings(of value: Any) -> [String] {
  if let string = value as? String { return [string] }
  return Mirror(reflecting: value).children.flatMap { strings(of: $0.value) }
}

@Suite struct LanguageLaws {
  @Test(arguments: FactorCatalogue.all.map(\.id))
  func `an entry speaks of what goes together, not of what follows`(id: String) throws {
    let factor = try #require(FactorCatalogue.factor(id))
    let words = strings(of: factor)
    #expect(words.count >= 10)
    for word in forbidden {
      #expect(words.filter { $0.lowercased().contains(word) } == [], "\(word)")
    }
  }

  @Test func `the safety block and the metrics keep to the same words`() {
    let words = SafetyBlock.strings + MetricCatalogue.all.flatMap { strings(of: $0) }
    for word in forbidden {
      #expect(words.filter { $0.lowercased().contains(word) } == [], "\(word)")
    }
  }

  @Test func `the intended use disclaims what a medical device would claim`() {
    for word in ["diagnose", "treat", "predict", "prevent", "not a medical device"] {
      #expect(SafetyBlock.intendedUse.contains(word))
    }
  }
}
