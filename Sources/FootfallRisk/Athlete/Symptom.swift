/// Something that an athlete can tell about a knee, by the articles that name it.
public struct Symptom: Hashable, Sendable {
  /// Stable, kebab-case; what a profile file holds.
  public let id: String
  /// As it stands behind "you told: …".
  public let words: String
  public let articles: [SourceArticle]
  /// Whether the articles say to stop and have it looked at.
  public let isRedFlag: Bool

  init(_ id: String, _ words: String, _ articles: SourceArticle..., isRedFlag: Bool = false) {
    self.id = id
    self.words = words
    self.articles = articles
    self.isRedFlag = isRedFlag
  }

  /// Every symptom that a profile may hold; red flags first.
  public static let all: [Symptom] = [
    Symptom("severe-pain", "severe pain", .s2, .s3, isRedFlag: true),
    Symptom("no-weight-bearing", "no weight on the leg", .s2, .s3, isRedFlag: true),
    Symptom("pop", "a pop when it started", .s2, isRedFlag: true),
    Symptom(
      "marked-swelling", "fast or marked swelling, or a knee that looks changed", .s2, .s3, .s4,
      isRedFlag: true),
    Symptom(
      "locking", "a knee that catches, locks or gives way", .s2, .s3, .s4, isRedFlag: true),
    Symptom(
      "no-full-motion", "a knee that does not bend or straighten all the way", .s3, .s4,
      isRedFlag: true),
    Symptom("warmth-redness", "a warm, red knee", .s1, .s4, isRedFlag: true),
    Symptom("daily-pain", "pain in daily life", .s4, isRedFlag: true),
    Symptom("lasting-pain", "pain for more than a few days", .s2, .s3, .s4, isRedFlag: true),
    Symptom(
      "old-injury-new-pain", "new pain in a knee that was injured before", .s4, isRedFlag: true),
    Symptom("inner-pain", "pain at the inner side of the knee", .s0, .s1, .s3, .s4),
    Symptom("swelling", "some swelling", .s0, .s1, .s2, .s3, .s4),
    Symptom("stiffness", "stiffness", .s0, .s3, .s4),
    Symptom("hard-to-bend", "a knee that is hard to bend or straighten", .s0, .s1, .s3, .s4),
    Symptom("tenderness", "tenderness", .s1, .s3, .s4),
    Symptom("clicking", "clicking or grinding", .s2, .s3, .s4),
    Symptom("radiating-pain", "pain that radiates", .s4),
    Symptom("worse-on-stairs", "pain that grows with activity or on stairs", .s0, .s2, .s3),
  ]

  /// The symptom of an id, or `nil` where there is none.
  public static func named(_ id: String) -> Symptom? {
    all.first { $0.id == id }
  }
}
