import FootfallAnalysis
import FootfallSignal

/// Errors against the targets for the simulator (science.md 3).
struct TargetTable {
  private struct Target {
    let metric: MetricID
    let place: Placement?
    let size: Double
    /// With mounting errors, where the specification gives another.
    let mountedSize: Double
    let isPercent: Bool

    init(
      _ metric: MetricID, _ size: Double, mounted: Double? = nil, at place: Placement? = nil,
      percent: Bool = false
    ) {
      self.metric = metric
      self.place = place
      self.size = size
      mountedSize = mounted ?? size
      isPercent = percent
    }
  }

  private static let targets: [Target] = [
    Target(.cadence, 0.5), Target(.contactTime, 10, at: .foot),
    Target(.contactTime, 15, at: .shank),
    Target(.contactTime, 15, at: .sacrum), Target(.footStrikeAngle, 3),
    Target(.strikeIndex, 3), Target(.peakEversionVelocity, 10),
    Target(.eversionExcursion, 1, mounted: 4),
    Target(.pressureExcursion, 3), Target(.medialLoadShare, 3), Target(.tibialRotation, 1.5),
    Target(.pelvicDrop, 1), Target(.peakTibialAcceleration, 5, percent: true),
    Target(.verticalOscillation, 0.3), Target(.strideLength, 1, percent: true),
    Target(.speed, 1, percent: true),
  ]

  private var errors: [Int: [Wearing: [Double]]] = [:]
  /// Landings away from an edge of the classes, and how many of them were called right.
  private var landings: [Wearing: (all: Int, right: Int)] = [:]
  /// Legs whose slant is clear, and how many of them were seen on the right side of 5.2°.
  private var lines: [Wearing: (all: Int, right: Int)] = [:]

  /// Runs with a sensor on the sacrum, in how many of them every side was right, and in how many
  /// one was not.
  private var sides: [Wearing: (all: Int, right: Int)] = [:]
  private var exchanged = 0

  mutating func add(_ found: RandomRun.Sides, _ wearing: Wearing) {
    sides[wearing, default: (0, 0)].all += 1
    if found.wrong == 0, found.unnamed == 0 { sides[wearing, default: (0, 0)].right += 1 }
    if found.wrong > 0 { exchanged += 1 }
  }

  mutating func add(_ result: RandomRun.Result, _ wearing: Wearing) {
    guard !result.isHabit, let value = result.found?.value else { return }
    for (index, target) in Self.targets.enumerated()
    where target.metric == result.metric && target.place == result.place {
      let error = abs(value - result.truth)
      errors[index, default: [:]][wearing, default: []].append(
        target.isPercent ? 100 * error / abs(result.truth) : error)
    }
    if result.metric == .footStrikeAngle, min(abs(result.truth - 8), abs(result.truth + 1.6)) > 2 {
      func category(_ x: Double) -> Int { x > 8 ? 1 : x < -1.6 ? 3 : 2 }
      landings[wearing, default: (0, 0)].all += 1
      if category(value) == category(result.truth) { landings[wearing, default: (0, 0)].right += 1 }
    }
    if result.metric == .legLineAngle, abs(result.truth - 5.2) > 2 {
      lines[wearing, default: (0, 0)].all += 1
      if (value > 5.2) == (result.truth > 5.2) { lines[wearing, default: (0, 0)].right += 1 }
    }
  }

  func text() -> String {
    var text =
      "| metric | target | aligned: median | 95th | within | mounted: median | 95th | within |\n"
      + "|---|--:|--:|--:|--:|--:|--:|--:|\n"
    for (index, target) in Self.targets.enumerated() {
      guard let found = errors[index],
        let definition = MetricCatalogue.definition(of: target.metric)
      else { continue }
      let place = target.place.map { ", \($0.rawValue)" } ?? ""
      let unit = target.isPercent ? "%" : definition.unit
      let mounted = target.mountedSize == target.size ? "" : " (mounted \(target.mountedSize))"
      text += "| \(definition.title.lowercased())\(place) | \(target.size)\(mounted) \(unit) | "
      text += cells(found[.aligned] ?? [], target.size) + " | "
      text += cells(found[.mounted] ?? [], target.mountedSize) + " |\n"
    }
    for (name, counts) in [
      ("strike class, 2° from an edge", landings), ("side of the leg line, 2° from 5.2°", lines),
      ("sides of a sacrum's contacts, \(exchanged) runs with one that is wrong", sides),
    ] {
      func share(_ wearing: Wearing) -> String {
        counts[wearing].map {
          "\((1000 * Double($0.right) / Double(max(1, $0.all))).rounded() / 10) %"
        }
          ?? ""
      }
      text += "| \(name) | right | | | \(share(.aligned)) | | | \(share(.mounted)) |\n"
    }
    return text
  }

  private func cells(_ values: [Double], _ size: Double) -> String {
    guard !values.isEmpty else { return " | | " }
    let sorted = values.sorted()
    func at(_ share: Double) -> String {
      "\((100 * sorted[Int(share * Double(sorted.count - 1))]).rounded() / 100)"
    }
    let within = 100 * Double(values.count { $0 <= size }) / Double(values.count)
    return "\(at(0.5)) | \(at(0.95)) | \((10 * within).rounded() / 10) %"
  }
}
