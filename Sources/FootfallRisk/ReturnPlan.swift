/// A way back to running after a pause, by what the articles advise, and only where nothing
/// hurts.
///
/// It plans distances and leaves everything else alone: no speed, no hills, no exercises with
/// numbers. What it starts from is said by the athlete, never worked out.
///
/// - Source: knowledge of the five articles (S0 to S4); Schuster Brandt Frandsen 2025,
///   doi:10.1136/bjsports-2024-109380, for the single run.
public struct ReturnPlan: Hashable, Sendable {
  /// The weekly growth that the articles allow (S2).
  public static let weeklyGrowth = 0.10
  public static let longestWeeks = 52

  public struct Week: Hashable, Sendable {
    /// Counted from one.
    public let number: Int
    /// In km, over all runs of the week: never above the distances that were given.
    public let kilometers: Double
    /// In km; every run of a week is as long.
    public let run: Double
  }

  /// A stage before the table, in the articles' words of time.
  public struct Stage: Hashable, Sendable {
    public let title: String
    public let words: String
    public let articles: [SourceArticle]
  }

  public let runsPerWeek: Int
  public let goalKilometers: Double
  public let weeks: [Week]

  /// `nil` where the athlete told of a symptom or of pain: the articles begin once it is gone.
  ///
  /// - Precondition: both distances are above zero, and there are one to seven runs a week.
  public init?(
    athlete: AthleteProfile, firstWeekKilometers: Double, goalKilometers: Double,
    runsPerWeek: Int
  ) {
    precondition(firstWeekKilometers > 0 && goalKilometers > 0, "a distance is above zero")
    precondition((1...7).contains(runsPerWeek), "a week has one to seven runs")
    guard !athlete.needsCareFirst, athlete.symptoms.isEmpty else { return nil }
    self.runsPerWeek = runsPerWeek
    self.goalKilometers = goalKilometers
    var weeks: [Week] = []
    let goal = Self.roundedDown(goalKilometers / Double(runsPerWeek))
    var run = min(goal, Self.roundedDown(firstWeekKilometers / Double(runsPerWeek)))
    while weeks.count < Self.longestWeeks {
      weeks.append(
        Week(number: weeks.count + 1, kilometers: run * Double(runsPerWeek), run: run))
      if run >= goal { break }
      run = min(goal, Self.roundedDown(run * (1 + Self.weeklyGrowth)))
    }
    self.weeks = weeks
  }

  /// To 100 m, below a kilometer to 10 m: a number that a runner can run, and never more than the
  /// rule allows.
  private static func roundedDown(_ kilometers: Double) -> Double {
    let steps = kilometers < 1 ? 100.0 : 10
    return (kilometers * steps + 1e-9).rounded(.down) / steps
  }

  public static let stages: [Stage] = [
    Stage(
      title: "One to two weeks", words: "rest, and what goes easy on the leg: swimming, cycling",
      articles: [.s4]),
    Stage(
      title: "Two to six weeks", words: "gentle stretching and strengthening", articles: [.s4]),
    Stage(
      title: "Then", words: "walk; when that is easy, jog lightly; then the weeks below",
      articles: [.s3]),
  ]

  public static let rules: [RiskFactor.Advice] = [
    .init("Begin only once nothing hurts, and stop when something does.", .s2),
    .init("At most 10 % more in a week.", .s2),
    .init(
      "No single run more than 10 % longer than the longest of the last 30 days.",
      citations: ["frandsen-2025"]),
    .init("Soft ground first; no hills and no fast running at first.", .s2),
    .init("Change one thing at a time: distance, intensity or terrain.", .s2),
    .init("Warm up before and cool down after.", .s4),
    .init("Keep the days between as rest days, or swim or cycle.", .s0, .s1, .s2, .s4),
  ]

  /// What studies say of the rule that the weeks follow.
  public static let evidence =
    "The 10 % a week is the articles' habit: in a trial of 532 beginners it did not lower the "
    + "number of injuries (Buist 2008, grade X). That a single long run goes with injuries was "
    + "seen in 5205 runners (Schuster Brandt Frandsen 2025, grade B). Nobody has tested this plan."
}
