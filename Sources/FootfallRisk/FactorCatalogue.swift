/// Every factor that the articles name, and what this project adds to them.
///
/// Adding a factor is adding an entry to one of these lists, and its citations to
/// `Bibliography`.
public enum FactorCatalogue {
  public static let all: [RiskFactor] =
    previous + load + form + frontal + foot + ground + body

  /// The factor of an id, or `nil` where there is none.
  public static func factor(_ id: String) -> RiskFactor? {
    all.first { $0.id == id }
  }
}
