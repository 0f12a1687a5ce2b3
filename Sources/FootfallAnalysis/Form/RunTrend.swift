import FootfallSignal

/// How a quantity changed over a run: a robust line through the medians of its minutes.
///
/// The first three minutes are warming up and stay out. Where speed is known minute by minute,
/// what follows from it is taken out first.
///
/// - Source: science.md 2.18; P. K. Sen (1968), doi:10.1080/01621459.1968.10480934, for the slope
///   and its interval.
struct RunTrend {
  static let warmUpSeconds = 180.0
  /// Minutes of running that a trend needs, besides the first three.
  static let fewestMinutes = 17
  /// Readings that a minute needs.
  static let fewestReadings = 8

  /// Predicted from the first tenth to the last, in the unit of the values.
  let change: Double
  /// The 95 % interval of `change`.
  let interval: ClosedRange<Double>
  /// The least change between two tenths that 95 of 100 repetitions without one stay below.
  let detectable: Double
  let median: Double
  let count: Int

  /// `nil` of a run that is too short.
  init?(_ readings: [FormSeries.Reading], speeds: [FormSeries.Reading] = []) {
    guard let start = readings.first?.seconds else { return nil }
    func minutes(_ readings: [FormSeries.Reading]) -> [(minute: Int, values: [Double])] {
      var groups: [(minute: Int, values: [Double])] = []
      for reading in readings where reading.seconds - start >= Self.warmUpSeconds {
        let minute = Int((reading.seconds - start) / 60)
        if groups.last?.minute != minute { groups.append((minute, [])) }
        groups[groups.count - 1].values.append(reading.value)
      }
      return groups.filter { $0.values.count >= Self.fewestReadings }
    }
    let groups = minutes(readings)
    guard groups.count >= Self.fewestMinutes else { return nil }
    let times = groups.map { Double($0.minute) }
    var middles = groups.compactMap { Statistics.median($0.values) }
    let pace = minutes(speeds)
    let known = groups.compactMap { group in
      pace.first { $0.minute == group.minute }.flatMap { Statistics.median($0.values) }
    }
    if known.count == middles.count, let usual = Statistics.median(known) {
      // Speed and time by turns: two rounds settle, because both slopes are robust.
      for _ in 0..<2 {
        let time = Self.slopes(times, middles)
        let slope = Statistics.median(time) ?? 0
        let rest = zip(times, middles).map { $1 - slope * $0 }
        let bySpeed = Statistics.median(Self.slopes(known, rest)) ?? 0
        middles = zip(known, middles).map { $1 - bySpeed * ($0 - usual) }
      }
    }
    let slopes = Self.slopes(times, middles).sorted()
    guard let slope = Statistics.median(slopes), let median = Statistics.median(middles) else {
      return nil
    }
    let span = 0.9 * ((times.last ?? 0) - (times.first ?? 0))
    let n = Double(times.count)
    let reach = 1.96 * (n * (n - 1) * (2 * n + 5) / 18).squareRoot()
    let low = max(0, Int(((Double(slopes.count) - reach) / 2).rounded(.down)))
    let high = min(slopes.count - 1, slopes.count - 1 - low)
    // The halves of a minute know nothing of each other but the runner.
    let halves = groups.map { group in
      let even = Swift.stride(from: 0, to: group.values.count, by: 2).map { group.values[$0] }
      let odd = Swift.stride(from: 1, to: group.values.count, by: 2).map { group.values[$0] }
      return (Statistics.median(even) ?? 0) - (Statistics.median(odd) ?? 0)
    }
    let error = (Statistics.standardDeviation(halves) ?? 0) / 2
    change = slope * span
    interval = min(slopes[low], slope) * span...max(slopes[high], slope) * span
    detectable = 1.96 * 2.0.squareRoot() * error / max(1, n / 10).squareRoot()
    self.median = median
    count = groups.reduce(0) { $0 + $1.values.count }
  }

  /// The slope between every two points that are apart in x.
  private static func slopes(_ x: [Double], _ y: [Double]) -> [Double] {
    var slopes: [Double] = []
    for i in x.indices {
      for j in i + 1..<max(i + 1, x.count) where x[j] != x[i] {
        slopes.append((y[j] - y[i]) / (x[j] - x[i]))
      }
    }
    return slopes
  }
}
