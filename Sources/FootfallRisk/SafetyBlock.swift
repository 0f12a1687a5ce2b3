/// The words on safety that stand in every report, the same whatever was measured.
///
/// Advice to seek care is never triggered by a sensor value.
public enum SafetyBlock {
  public static let lead =
    "This report describes how you move. It does not examine your knee, and it cannot tell "
    + "where pain comes from."

  public static let stopTitle = "Stop running and get medical help soon if"

  /// Signs that need help without delay, with the articles that name them.
  public static let stop: [Sign] = [
    Sign("you cannot put weight on the leg", .s2, .s3),
    Sign("you heard or felt a pop when it started", .s2),
    Sign("the knee swelled fast or a lot, looks changed, or is hot and red", .s1, .s2, .s3, .s4),
    Sign("the knee locks, catches or gives way", .s2, .s3, .s4),
    Sign("the pain came suddenly and is severe", .s2, .s3),
    Sign(
      "you have a fever or feel unwell with a hot, swollen joint, or the lower leg is numb, "
        + "cold, changed in color, or the calf is swollen, or you are short of breath"),
    Sign("it followed a fall or another accident"),
  ]

  public static let assessTitle = "Have it looked at if the pain"

  public static let assess: [Sign] = [
    Sign("lasts more than a few days in spite of rest, or keeps coming back", .s4),
    Sign("disturbs walking, stairs, sitting or sleep", .s3, .s4),
    Sign("comes with a knee that does not bend or straighten all the way", .s3, .s4),
    Sign("is in a knee that was injured before", .s4),
    Sign("is there at night or at rest and does not ease"),
  ]

  public static let close =
    "If you are under 18 or pregnant, ask a professional before you change your training."

  public static let intendedUse =
    "Footfall describes running technique from sensor files for training, education and "
    + "research. It is not intended to diagnose, treat, cure, mitigate, predict or prevent any "
    + "disease or injury, and it is not a medical device."

  public struct Sign: Hashable, Sendable {
    public let text: String
    /// The articles that name it; empty where this project added it.
    public let articles: [SourceArticle]

    init(_ text: String, _ articles: SourceArticle...) {
      self.text = text
      self.articles = articles
    }
  }

  /// Every string of the block, in the order of printing.
  public static var strings: [String] {
    [lead, stopTitle] + stop.map(\.text) + [assessTitle] + assess.map(\.text)
      + [close, intendedUse]
  }
}
