/// A day of the Gregorian calendar, as a count of days; no clock, no time zone.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  public let number: Int

  public init(number: Int) {
    self.number = number
  }

  /// `nil` for a month or a day that the calendar does not have.
  public init?(year: Int, month: Int, day: Int) {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...lengths[month - 1]).contains(day),
      (1900...2200).contains(year)
    else { return nil }
    // Days before March 1 belong to the year before, so that the leap day ends a year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// A day written `2026-11-21` or `Nov 21, 2026`; a time of day behind it is left out.
  public init?(_ text: String) {
    if text.first?.isLetter == true {
      self.init(monthNamed: text)
      return
    }
    let date = text.prefix { $0 != " " && $0 != "T" }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init?(monthNamed text: String) {
    let months = "jan feb mar apr may jun jul aug sep oct nov dec".split(separator: " ")
    let words = text.split { $0 == " " || $0 == "," }
    guard words.count >= 3, let year = Int(words[2]), let day = Int(words[1]),
      let month = months.firstIndex(of: words[0].lowercased().prefix(3))
    else { return nil }
    self.init(year: year, month: month + 1, day: day)
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}
