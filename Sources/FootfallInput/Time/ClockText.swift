/// Times of day and dates as text, as devices write them.
///
/// Takes `2019-02-14T08:58:00.123`, the same with a blank, with dots or a colon in place of marks
/// (`18.39.29.561`, `10:25:50:000`), `2/14/2019 9:03:20 PM`, `27.09.2023 10:21:14.922`, times
/// alone (`08:58:00.5`, `00:04.5`), and a zone behind it: `Z`, `+01:00`, `+0100`, `GMT+8`, a name
/// in brackets or in capitals. Of a date with slashes the month is taken to come first unless it
/// cannot, of others the day: only differences matter, and where a recording goes on past midnight
/// the planner says which it is.
enum ClockText {
  /// What comes first in a date that ends with the year.
  enum Order: String, Hashable, Sendable, Codable {
    case dayFirst, monthFirst
  }

  /// Whether a cell is made like a clock time or a date: digits with `:` between them.
  static func looksLikeTime(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, (0x30...0x39).contains(first) else { return false }
    let colons = cell.utf8.count { $0 == 0x3A }
    let digits = cell.utf8.count { (0x30...0x39).contains($0) }
    return digits >= 4 && cell.utf8.count <= 48
      && (colons >= 1 || nanoseconds(cell.utf8) != nil)
  }

  /// Nanoseconds since 1970 (or since midnight, where there is no date) in the text's own zone
  /// reduced to UTC; `nil` where the text is no time.
  static func nanoseconds(_ cell: some Collection<UInt8>, _ order: Order? = nil) -> Int64? {
    var fields = Fields(Array(cell), order)
    let date = fields.date()
    guard let time = fields.time(isAlone: date == nil), let zone = fields.zone() else { return nil }
    let (seconds, isTooLarge) = ((date ?? 0) * 86_400 + time.seconds - zone)
      .multipliedReportingOverflow(by: 1_000_000_000)
    return isTooLarge ? nil : seconds + time.nanoseconds
  }

  /// A text being taken apart from its start.
  private struct Fields {
    let text: [UInt8]
    let order: Order?
    var at = 0

    init(_ text: [UInt8], _ order: Order?) {
      self.text = text
      self.order = order
    }

    func byte(_ ahead: Int = 0) -> UInt8? { at + ahead < text.count ? text[at + ahead] : nil }

    mutating func number(_ digits: ClosedRange<Int>) -> Int64? {
      var value: Int64 = 0
      var count = 0
      while let next = byte(), (0x30...0x39).contains(next), count < digits.upperBound {
        value = value * 10 + Int64(next - 0x30)
        count += 1
        at += 1
      }
      return digits.contains(count) ? value : nil
    }

    mutating func take(_ marks: String) -> UInt8? {
      guard let next = byte(), marks.utf8.contains(next) else { return nil }
      at += 1
      return next
    }

    /// Days since 1970; nothing is taken where there is no date.
    mutating func date() -> Int64? {
      let start = at
      if let a = number(1...4), let mark = take("-/."), let b = number(1...2), take(mark) != nil,
        let c = number(2...4),
        let day = Self.days(a, b, c, order ?? (mark == 0x2F ? .monthFirst : .dayFirst))
      {
        _ = take("T _")
        return day
      }
      at = start
      return nil
    }

    private mutating func take(_ mark: UInt8) -> UInt8? {
      guard byte() == mark else { return nil }
      at += 1
      return mark
    }

    private static func days(_ a: Int64, _ b: Int64, _ c: Int64, _ order: Order) -> Int64? {
      if a > 31 { return days(year: a, month: b, day: c) }
      guard c > 31 || c < 100 else { return nil }
      let year = c < 100 ? c + 2000 : c
      let isMonthFirst = order == .monthFirst && a <= 12 || b > 12
      return isMonthFirst ? days(year: year, month: a, day: b) : days(year: year, month: b, day: a)
    }

    /// The proleptic Gregorian calendar, counted in years that begin in March.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64? {
      guard (1...12).contains(month), (1...31).contains(day), (1900...2200).contains(year) else {
        return nil
      }
      let y = month <= 2 ? year - 1 : year
      let era = y / 400
      let yearOfEra = y - era * 400
      let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
      return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    mutating func time(isAlone: Bool) -> (seconds: Int64, nanoseconds: Int64)? {
      if at == text.count { return isAlone ? nil : (0, 0) }
      guard let first = number(1...2), let mark = take(":."), mark == 0x3A || !isAlone,
        let second = number(2...2), second < 60
      else { return nil }
      var hours = first
      var minutes = second
      var seconds: Int64 = 0
      if byte() == mark, byte(1).map({ (0x30...0x39).contains($0) }) == true {
        at += 1
        guard let third = number(2...2), third < 61 else { return nil }
        seconds = third
      } else if isAlone, byte() == 0x2E {
        (hours, minutes, seconds) = (0, first, second)
      }
      guard let fraction = fraction() else { return nil }
      _ = take(" ")
      if let half = half() {
        guard (1...12).contains(hours) else { return nil }
        hours = hours % 12 + half
      }
      guard hours < 24 || isAlone else { return nil }
      return (hours * 3600 + minutes * 60 + seconds, fraction)
    }

    /// Digits behind the seconds, in nanoseconds.
    private mutating func fraction() -> Int64? {
      guard take(".:,") != nil else { return 0 }
      var value: Int64 = 0
      var scale: Int64 = 100_000_000
      var count = 0
      while let digit = number(1...1) {
        value += digit * scale
        scale /= 10
        count += 1
      }
      return count > 0 ? value : nil
    }

    /// `AM`, `p.m.`: hours to add.
    private mutating func half() -> Int64? {
      guard let letter = byte(), [0x41, 0x61, 0x50, 0x70].contains(letter) else { return nil }
      let rest = String(decoding: text[at...], as: UTF8.self).lowercased()
      for spelling in ["a.m.", "am", "p.m.", "pm"] where rest.hasPrefix(spelling) {
        at += spelling.utf8.count
        return spelling.hasPrefix("p") ? 12 : 0
      }
      return nil
    }

    /// Seconds east of Greenwich; zero where nothing is said, `nil` where it is not understood.
    mutating func zone() -> Int64? {
      _ = take(" ")
      if at == text.count { return 0 }
      let rest = String(decoding: text[at...], as: UTF8.self)
      if rest.hasPrefix("GMT") || rest.hasPrefix("UTC") { at += 3 }
      if take("Zz") != nil { return isDone ? 0 : nil }
      guard let sign = take("+-") else { return isDone ? 0 : nil }
      guard let hours = number(1...2), hours <= 14 else { return nil }
      _ = take(":")
      let minutes = isDone ? 0 : number(2...2) ?? 0
      let east = hours * 3600 + minutes * 60
      return isDone ? (sign == 0x2D ? -east : east) : nil
    }

    /// Whether nothing is left but a zone's name, `[Europe/London]` or `PDT`.
    private var isDone: Bool {
      let rest = String(decoding: text[at...], as: UTF8.self).trimmed
      return rest.isEmpty || rest.hasPrefix("[") && rest.hasSuffix("]")
        || rest.count <= 5 && rest.allSatisfy { $0.isUppercase && $0.isASCII }
    }
  }
}
