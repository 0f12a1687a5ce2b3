import FootfallAnalysis
import FootfallSignal

/// A shoe from its side, heel at the left, 120 units long, its sole on y = 0.
private let shoe =
  "M0,-7 C-3,-18 0,-34 5,-46 L33,-48 C39,-40 50,-32 70,-27 C92,-22 113,-20 119,-11 "
  + "C121,-4 118,0 111,0 L9,0 C3,0 1,-2 0,-7 Z"
private let soleLine = "M1,-9 L119,-9"

/// A heel from behind, its sole on y = 0, centered on x = 0.
private let heel =
  "M-17,0 C-23,-13 -19,-34 -13,-50 C-12,-60 -13,-72 -14,-84 L14,-84 C13,-72 12,-60 13,-50 "
  + "C19,-34 23,-13 17,0 Z"

/// Landings between these are on the midfoot, in degrees.
///
/// - Source: Altman and Davis 2012, the video definition of foot-strike angle.
private let midfoot = -1.6...8.0

extension Drawing {
  /// How the foot meets the ground.
  static let footStrike = Kind(
    id: "foot-strike", title: "How the foot lands",
    metrics: ["foot-strike-angle", "foot-strike-class"]
  ) { report in
    let estimates = report.measured("foot-strike-angle")
    guard !estimates.isEmpty else { return nil }
    var svg = SVG(height: 208)
    let panel = 360 / Double(estimates.count)
    for (index, estimate) in estimates.enumerated() {
      guard let angle = estimate.value else { continue }
      let left = panel * Double(index) + panel / 2 - 60
      let ground = 112.0
      svg.line(left - 18, ground, left + 138, ground, "ground")
      let pivot = angle >= 0 ? left + 9 : left + 98
      svg.path(shoe, at: (left, ground), turn: (-angle, pivot, ground), "shape \(estimate.tone)")
      svg.path(soleLine, at: (left, ground), turn: (-angle, pivot, ground), "seam")
      svg.text(estimate.valueWithUnit, left + 60, 35, .middle, "n")
      svg.text(estimate.sideTitle, left + 60, 13, .middle, "t")
    }
    // The scale below: forefoot, midfoot, rearfoot.
    let range = -15.0...30.0
    func x(_ angle: Double) -> Double {
      24 + 312 * (min(max(angle, range.lowerBound), range.upperBound) + 15) / 45
    }
    svg.rectangle(x(-15), 146, x(30) - x(-15), 12, radius: 6, "zone")
    svg.rectangle(
      x(midfoot.lowerBound), 146, x(midfoot.upperBound) - x(midfoot.lowerBound), 12, "band")
    for (name, share, from, to) in [
      ("forefoot", "forefoot-share", -15, midfoot.lowerBound),
      ("midfoot", "midfoot-share", midfoot.lowerBound, midfoot.upperBound),
      ("heel", "rearfoot-share", midfoot.upperBound, 30),
    ] as [(String, MetricID, Double, Double)] {
      let middle = (x(from) + x(to)) / 2
      svg.text(name, middle, 186, .middle)
      let share = report.analysis[share] ?? report.measured(share).first
      if let share, share.value != nil {
        svg.text(share.valueWithUnit, middle, 203, .middle, "k")
      }
    }
    for (index, estimate) in estimates.enumerated() {
      guard let angle = estimate.value, let interval = estimate.interval95 else { continue }
      let y = estimates.count == 1 ? 152.0 : 149 + 6 * Double(index)
      svg.line(x(interval.lowerBound), y, x(interval.upperBound), y, "whisker \(estimate.tone)")
      svg.circle(x(angle), y, 5, "dot \(estimate.tone)")
      svg.text(estimate.letter, x(angle), index == 0 ? 141 : 172, .middle, "k")
    }
    let landings = ["rearfoot-share", "midfoot-share", "forefoot-share"].compactMap {
      report.analysis[MetricID(rawValue: $0)]?.value.map { Numbers.fixed($0, decimals: 0) }
    }
    let shares =
      landings.count == 3
      ? " Landings on heel, midfoot and forefoot: \(Numbers.list(landings)) %." : ""
    return (
      svg,
      "Angle of the shoe at landing: \(estimates.map(\.sideWithInterval).joined(separator: ", ")). "
        + "Above 8° the heel lands first, below -1.6° the forefoot." + shares
    )
  }

  /// How far the shoe rolls inward, from behind.
  static let rearfootRoll = Kind(
    id: "rearfoot-roll", title: "How the shoe rolls inward, from behind",
    metrics: ["eversion-excursion"]
  ) { report in
    let estimates = report.measured("eversion-excursion")
    guard !estimates.isEmpty else { return nil }
    var svg = SVG(height: 178)
    let panel = 360 / Double(estimates.count)
    for (index, estimate) in estimates.enumerated() {
      guard let angle = estimate.value else { continue }
      let x = panel * Double(index) + panel / 2
      let ground = 164.0
      // Inward is to the right for a left foot seen from behind.
      let inward = estimate.side == .right ? -1.0 : 1.0
      svg.line(x - 62, ground, x + 62, ground, "ground")
      svg.path(heel, at: (x, ground), "guide")
      svg.path(heel, at: (x, ground), turn: (inward * angle, x, ground), "shape \(estimate.tone)")
      svg.line(x, ground, x, ground - 112, "guide")
      svg.text(estimate.valueWithUnit, x, 38, .middle, "n")
      svg.text(estimate.sideTitle, x, 16, .middle)
    }
    let usual = MetricTable(width: 80).usual(of: "eversion-excursion", speed: report.speed)
    return (
      svg,
      "Roll from landing to its furthest point: "
        + estimates.map(\.sideWithInterval).joined(separator: ", ") + "."
        + (usual.map { " \($0.capitalizedFirst)." } ?? "")
    )
  }

  /// Where the pressure goes under the foot.
  static let pressurePath = Kind(
    id: "pressure-path", title: "Path of the pressure under the foot", metrics: ["cpei"]
  ) { report in
    let estimates = report.measured("cpei")
    guard !estimates.isEmpty else { return nil }
    var svg = SVG(height: 226)
    let panel = 360 / Double(estimates.count)
    for (index, estimate) in estimates.enumerated() {
      guard let bow = estimate.value else { continue }
      let x = panel * Double(index) + panel / 2
      // The outer side is at the left of a left foot; a sole is 64 units wide here.
      let outward = estimate.side == .right ? 1.0 : -1.0
      svg.path(
        sole, at: (x, 196), mirrored: estimate.side != .right, "shape \(estimate.tone)")
      let (start, end) = ((x, 186.0), (x - outward * 8, 34.0))
      svg.line(start.0, start.1, end.0, end.1, "guide")
      // A quadratic through the bow at two thirds of the foot's length.
      let middle = (start.0 + (end.0 - start.0) * 0.6, start.1 + (end.1 - start.1) * 0.6)
      let reach = outward * 64 * bow / 100
      let control = (middle.0 + reach * 2, middle.1)
      svg.path(
        "M\(SVG.text(start.0)),\(SVG.text(start.1)) Q\(SVG.text(control.0)),\(SVG.text(control.1)) "
          + "\(SVG.text(end.0)),\(SVG.text(end.1))", "curve \(estimate.tone)")
      svg.text(estimate.sideTitle, x, 10, .middle)
      svg.text(estimate.valueWithUnit, x, 220, .middle, "k")
    }
    return (
      svg,
      "How far the path bows outward, in percent of the foot's width: "
        + estimates.map(\.sideWithInterval).joined(separator: ", ") + "."
    )
  }
}

/// The sole of a right foot from above, toes up, heel at (0, 0).
private let sole =
  "M-4,0 C-26,-2 -27,-34 -22,-62 C-18,-84 -30,-108 -34,-128 C-36,-158 -16,-178 2,-176 "
  + "C24,-172 34,-146 32,-118 C30,-92 22,-74 23,-48 C24,-16 16,2 -4,0 Z"

extension Estimate {
  /// The class of its color and stroke.
  var tone: String {
    switch side {
    case .left: "left"
    case .right: "right"
    case .unknown, nil: "both"
    }
  }

  var letter: String {
    switch side {
    case .left: "L"
    case .right: "R"
    case .unknown, nil: ""
    }
  }

  var sideTitle: String {
    switch side {
    case .left: "left"
    case .right: "right"
    case .unknown, nil: "one foot"
    }
  }
}
