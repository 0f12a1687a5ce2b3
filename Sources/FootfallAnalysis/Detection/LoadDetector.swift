public import FootfallSignal

/// Ground contacts from what a foot presses on: an insole's summed load, a plate, a foot switch.
///
/// The load rises above a threshold at initial contact and falls below it at toe-off, between two
/// samples by a straight line. The threshold stands a small share of the contact's peak above the
/// level of the flight before (or after) it, so a zero that drifts does no harm, and at least four
/// standard deviations of that flight's noise. What only touches the threshold inside a contact is
/// no end: contacts are first told apart at two levels far above it (hysteresis).
///
/// A signal of two values is a switch, whose edge lies halfway between two samples.
///
/// - Needs: a load at 50 Hz or more, with the foot off the ground between contacts.
/// - Delay: the window.
/// - Source: A. M. Blades et al. (2023), methods 1 and 2 of seven, by way of science.md 2.2.4;
///   15 ms between and 60 ms within contacts for switches, as there.
/// - Differs: the threshold is a share of each contact's own range instead of newtons, because the
///   zones of insoles are seldom calibrated; 3 % of a runner's peak is the 40 to 50 N that force
///   plates are read by.
public struct LoadDetector: ContactDetector, Hashable, Codable {
  /// Whether the load is that of both feet together, on one plate.
  public var seesBothFeet: Bool
  /// The threshold above the flight's level, as a share of the contact's range.
  public var share: Double
  /// The least threshold, in standard deviations of the flight's noise.
  public var deviations: Double
  /// Levels between which contacts are told apart, as shares of the window's range.
  public var apart: ClosedRange<Double>
  /// Shorter contacts are none, in seconds.
  public var shortestContactSeconds: Double
  /// Contacts with less between them are one, in seconds.
  public var shortestFlightSeconds: Double
  /// Contact times that are running, in seconds (science.md 1.6, with slow joggers).
  public var contactSeconds: ClosedRange<Double>

  public init(
    seesBothFeet: Bool = false, share: Double = 0.03, deviations: Double = 4,
    apart: ClosedRange<Double> = 0.15...0.30, shortestContactSeconds: Double = 0.060,
    shortestFlightSeconds: Double = 0.015, contactSeconds: ClosedRange<Double> = 0.080...0.450
  ) {
    self.seesBothFeet = seesBothFeet
    self.share = share
    self.deviations = deviations
    self.apart = apart
    self.shortestContactSeconds = shortestContactSeconds
    self.shortestFlightSeconds = shortestFlightSeconds
    self.contactSeconds = contactSeconds
  }

  public var method: String { "load-threshold" }

  public func contacts(in window: Segment) -> [GroundContact] {
    guard let load = window.footLoad, load.count > 2,
      let low = Statistics.quantile(load.samples, 0.05),
      let high = Statistics.quantile(load.samples, 0.95), high > low
    else { return [] }
    let x = load.samples
    let isSwitch = x.allSatisfy { $0 == low || $0 == high }
    let loaded = stances(
      x, on: low + apart.upperBound * (high - low), off: low + apart.lowerBound * (high - low),
      rate: load.rate)
    let flights = flights(x, between: loaded)
    func threshold(_ flight: Flight?, peak: Double) -> Double? {
      guard let flight else { return nil }
      if isSwitch { return (low + high) / 2 }
      return flight.level + max(share * (peak - flight.level), deviations * flight.noise)
    }
    var found: [GroundContact] = []
    for (k, stance) in loaded.enumerated() {
      let peak = x[stance].max() ?? 0
      // At the end of the window the flight may be too short to be measured on its own.
      let after = flights[k + 1] ?? (stance.upperBound < x.count ? flights[k] : nil)
      guard let rise = threshold(flights[k], peak: peak),
        let start = crossing(x, of: rise, from: stance.lowerBound, step: -1)
      else { continue }
      let end = threshold(after, peak: peak).flatMap {
        crossing(x, of: $0, from: stance.upperBound - 1, step: 1)
      }
      if let end {
        guard contactSeconds.contains(load.rate.seconds(end - start)) else { continue }
      } else if k + 1 < loaded.count {
        continue
      }
      found.append(
        GroundContact(
          side: .unknown,
          initialContactSeconds: window.seconds(at: Double(window.start) + start),
          toeOffSeconds: end.map { window.seconds(at: Double(window.start) + $0) }))
    }
    return found
  }

  /// Where the foot is well loaded, in order: from above `on` to below `off`.
  private func stances(
    _ x: [Double], on: Double, off: Double, rate: SampleRate
  ) -> [Range<Int>] {
    var stances: [Range<Int>] = []
    var since: Int?
    func close(_ range: Range<Int>) {
      if let last = stances.last,
        rate.seconds(range.lowerBound - last.upperBound) < shortestFlightSeconds
      {
        stances[stances.count - 1] = last.lowerBound..<range.upperBound
      } else {
        stances.append(range)
      }
    }
    for i in x.indices {
      if let start = since {
        if x[i] < off {
          close(start..<i)
          since = nil
        }
      } else if x[i] >= on {
        since = i
      }
    }
    if let since { close(since..<x.count) }
    return stances.filter {
      $0.lowerBound == 0 || $0.upperBound == x.count
        || rate.seconds($0.count) >= shortestContactSeconds
    }
  }

  private struct Flight {
    let level: Double
    /// One standard deviation, in the load's unit.
    let noise: Double
  }

  /// The middle half of what lies before each stance, and after the last; `nil` where there is
  /// nothing.
  private func flights(_ x: [Double], between stances: [Range<Int>]) -> [Flight?] {
    let bounds = [0] + stances.flatMap { [$0.lowerBound, $0.upperBound] } + [x.count]
    return stride(from: 0, to: bounds.count, by: 2).map { k in
      let (first, last) = (bounds[k], bounds[k + 1])
      let quarter = (last - first) / 4
      let middle = Array(x[(first + quarter)..<(last - quarter)])
      guard last - first > 1, let level = Statistics.median(middle),
        let spread = Statistics.medianAbsoluteDeviation(middle)
      else { return nil }
      return Flight(level: level, noise: 1.4826 * spread)
    }
  }

  /// The first place beyond a loaded sample where the load falls below a level, with a fraction.
  private func crossing(_ x: [Double], of level: Double, from: Int, step: Int) -> Double? {
    var i = from
    while x.indices.contains(i + step) {
      let next = x[i + step]
      if next < level {
        guard x[i] > next else { return Double(i) }
        return Double(i) + Double(step) * max(0, x[i] - level) / (x[i] - next)
      }
      i += step
    }
    return nil
  }
}

extension LoadDetector {
  /// For a recording whose file may not say whose load it is: an unnamed load that comes more
  /// often than one foot can, every 0.45 s or sooner, is that of both.
  init(for recording: Recording) {
    self.init()
    guard recording.side == .unknown else { return }
    var periods: [Double] = []
    for segment in recording.segments {
      guard let load = segment.footLoad, let high = Statistics.quantile(load.samples, 0.95),
        let low = Statistics.quantile(load.samples, 0.05), high > low
      else { continue }
      let rises = stances(
        load.samples, on: low + apart.upperBound * (high - low),
        off: low + apart.lowerBound * (high - low), rate: load.rate
      ).map(\.lowerBound)
      periods += zip(rises, rises.dropFirst()).map { load.rate.seconds($1 - $0) }
    }
    seesBothFeet = Statistics.median(periods).map { $0 < 0.45 } ?? false
  }
}
