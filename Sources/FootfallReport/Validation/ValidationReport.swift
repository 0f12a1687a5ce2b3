public import FootfallAnalysis

/// A run held against a reference, ready to be shown.
public struct ValidationReport: Sendable {
  /// The version of the program that made it.
  public let version: String
  /// The file that the reference was read from, and its instrument, where that is known.
  public let truth: String
  public let instrument: String?
  public let validation: RunValidation

  public init(version: String, truth: String, instrument: String?, validation: RunValidation) {
    self.version = version
    self.truth = truth
    self.instrument = instrument
    self.validation = validation
  }
}

extension PairedDifferences {
  /// The same in milliseconds, where these are seconds.
  var inMilliseconds: PairedDifferences { PairedDifferences(values.map { 1000 * $0 }) }
}
