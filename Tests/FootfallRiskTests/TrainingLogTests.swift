import Testing

@testable import FootfallRisk

@Suite struct TrainingLogTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2024-02-29", 19782), ("2026-11-21", 20778), ("2026-11-21 07:12:00", 20778),
    ("2026-11-21T07:12:00Z", 20778), ("Nov 21, 2026, 7:12:00 AM", 20778),
  ])
  func `a day is counted as the calendar counts it`(text: String, number: Int) {
    #expect(Day(text)?.number == number)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "21.11.2026", "", "2026-11", "26-11-21"])
  func `what is no day is none`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    "date,distance_km\n2026-11-20,5\n2026-11-21,10.5\n",
    "Date;Distance (km);note\r\n2026-11-21;10.5;\"a; b\"\r\n2026-11-20;5;\r\n",
    "\u{FEFF}duration_min,date,distance_m\n50,2026-11-20,5000\n60,2026-11-21,10500",
  ])
  func `a log may be written in several ways`(text: String) throws {
    let log = try TrainingLog(csv: text)
    #expect(log.entries.map(\.day.number) == [20777, 20778])
    #expect(log.entries.map(\.kilometers) == [5, 10.5])
  }

  @Test(arguments: [
    ("", 1, "the log is empty"), ("when,distance_km\n", 1, "there is no column `date`"),
    (
      "date,distance\n", 1,
      "the unit of `distance` is not in the log: say --log-unit km, mi or m"
    ),
    (
      "date,distance_km\n2026-11-21,5\nyesterday,5\n", 3,
      "`yesterday` is not a day such as 2026-11-21"
    ),
    ("date,distance_km\n2026-11-21,far\n", 2, "`far` is not a distance"),
    ("date,distance_km\n2026-11-21\n", 2, "the row has too few cells"),
  ])
  func `a mistake names its line`(text: String, line: Int, message: String) {
    #expect(throws: TrainingLog.Problem(line: line, message: message)) {
      try TrainingLog(csv: text)
    }
  }

  @Test func `an export of activities is read for its runs`() throws {
    let log = try TrainingLog(
      csv: """
        Activity ID,Activity Date,Activity Type,Distance,Time
        1,"Nov 20, 2026, 7:03:11 AM",Ride,40.1,1:30:00
        2,"Nov 21, 2026, 7:03:11 AM",Trail Run,10,1:02:30

        """, distanceUnit: .mi)
    #expect(log.entries.count == 1)
    #expect(log.entries.first?.kilometers == 16.09344)
    #expect(log.entries.first?.minutes == 62.5)
  }

  @Test func `several changes at once are told`() throws {
    func entry(_ daysAgo: Int, _ kilometers: Double, _ minutes: Double, _ surface: String)
      -> TrainingLog.Entry
    {
      .init(
        day: Day(number: 20000 - daysAgo), kilometers: kilometers, minutes: minutes,
        surface: surface)
    }
    let before = [entry(9, 10, 60, "road"), entry(4, 8, 50, "Road")]
    let same = try #require(TrainingLoad(TrainingLog(before + [entry(0, 9, 54, "road")])))
    #expect(same.changes == [])
    let all = try #require(TrainingLoad(TrainingLog(before + [entry(0, 12, 66, "trail")])))
    #expect(all.changes == ["distance", "pace", "surface"])
    #expect(all.words.contains("changed at once"))
  }

  private func load(_ runs: [(daysAgo: Int, kilometers: Double)]) throws -> TrainingLoad {
    try #require(
      TrainingLoad(
        TrainingLog(
          runs.map { TrainingLog.Entry(day: Day(number: 20000 - $0.daysAgo), kilometers: $0.1) })))
  }

  @Test(arguments: [
    (10.0, Observation.Level.none), (11, .none), (11.01, .noted), (13, .noted), (13.01, .marked),
  ])
  func `the last run is held against the longest of thirty days, beyond the edge and not at it`(
    last: Double, level: Observation.Level
  ) throws {
    let load = try load([(31, 30), (30, 10), (3, 8), (0, last)])
    #expect(load.longestKilometers == 10)
    #expect(load.level == level)
  }

  @Test func `after a break of thirty days nothing can be compared`() throws {
    let load = try load([(31, 30), (0, 5)])
    #expect(load.ratio == nil && load.level == nil)
    #expect(load.words.contains("new start"))
  }

  @Test func `weeks count back from the last run, and days without one are rest`() throws {
    let load = try load([(13, 4), (7, 6), (6, 5), (0, 3), (0, 2)])
    #expect(load.week == 10 && load.weekBefore == 10)
    #expect(load.restDays == 5)
    #expect(load.lastKilometers == 3)
  }

  @Test func `a log without a run says nothing`() throws {
    #expect(TrainingLoad(TrainingLog([])) == nil)
    #expect(TrainingLoad(TrainingLog([.init(day: Day(number: 0), kilometers: 0)])) == nil)
  }
}
