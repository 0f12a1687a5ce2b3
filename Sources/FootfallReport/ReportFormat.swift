/// The shapes a report comes in.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text, markdown, json
}
