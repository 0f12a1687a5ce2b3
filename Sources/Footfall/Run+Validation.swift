import FootfallAnalysis
public import FootfallInput
public import FootfallReport
import FootfallSignal

extension Run {
  /// Analyzes the run and holds it against what a reference saw of it.
  ///
  /// - Parameter author: whose published method finds the contacts; `nil` for those of record.
  public func validation(
    against truth: ContactTruth, by author: String? = nil
  ) -> ValidationReport {
    let contacts = truth.contacts.map { contact in
      ReferenceContact(
        side: contact.side, initialContactSeconds: contact.initialContactSeconds,
        toeOffSeconds: contact.toeOffSeconds, metersPerSecond: contact.metersPerSecond,
        strike: contact.strike?.rawValue)
    }
    let values = truth.values.map {
      (metric: MetricID(rawValue: $0.metric), side: $0.side, value: $0.value)
    }
    return ValidationReport(
      version: footfallVersion, truth: truth.name, instrument: truth.instrument,
      validation: RunValidation(
        of: RunAnalyzer(author: author).analyze(recordings, summaries: summaries),
        with: contacts, values: values))
  }
}
