import ArgumentParser

/// A number on the command line that may carry its unit, for example `16g` or `-3cm`.
struct Measure {
  /// What one of each unit is in the first of them, which may be left out.
  let units: [(name: String, size: Double)]
  let range: ClosedRange<Double>
  let example: String

  static let speed = Measure(
    units: [("m/s", 1), ("km/h", 1 / 3.6)], range: 2...5.5, example: "3.2m/s")
  static let cadence = Measure(
    units: [("steps/min", 1), ("spm", 1)], range: 130...220, example: "165")
  static let contact = Measure(
    units: [("ms", 1), ("s", 1000)], range: 120...400, example: "240ms")
  static let width = Measure(units: [("cm", 1), ("mm", 0.1)], range: -6...15, example: "-3cm")
  static let eversion = Measure(units: [("°", 1), ("deg", 1)], range: 4...22, example: "14")
  static let drop = Measure(units: [("°", 1), ("deg", 1)], range: 0...12, example: "7")
  static let share = Measure(units: [("%", 1)], range: -20...20, example: "6%")
  static let duration = Measure(
    units: [("s", 1), ("min", 60), ("h", 3600)], range: 5...36_000, example: "2min")
  static let pause = Measure(
    units: [("s", 1), ("min", 60), ("h", 3600)], range: 2...36_000, example: "5min")
  static let rate = Measure(units: [("Hz", 1)], range: 10...2000, example: "200")
  static let acceleration = Measure(units: [("g", 1)], range: 2...400, example: "16g")
  static let rotation = Measure(
    units: [("°/s", 1), ("deg/s", 1), ("dps", 1)], range: 125...4000, example: "2000")

  /// The number in the first unit.
  func value(of text: String) throws(ValidationError) -> Double {
    let number = text.prefix { $0.isNumber || "+-.".contains($0) }
    let unit = text.dropFirst(number.count).trimmingPrefix(" ")
    guard let value = Double(number), value.isFinite else {
      throw ValidationError("not a number; try \(example)")
    }
    guard
      let size = unit.isEmpty
        ? 1 : units.first(where: { $0.name.lowercased() == unit.lowercased() })?.size
    else {
      let names = units.map(\.name).joined(separator: " or ")
      throw ValidationError("`\(unit)` is not \(names); try \(example)")
    }
    // Rounded, so that 10.8 km/h is 3 m/s and not almost.
    let amount = (value * size * 1e9).rounded() / 1e9
    guard range.contains(amount) else {
      throw ValidationError(
        "outside \(Measure.plain(range.lowerBound)) to \(Measure.plain(range.upperBound)) "
          + "\(units[0].name); try \(example)")
    }
    return amount
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
