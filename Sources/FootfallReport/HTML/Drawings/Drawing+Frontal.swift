import FootfallAnalysis
import FootfallSignal

/// Tangent of an angle that a body can take, in degrees, by its series; far below 45°.
///
/// The module has no door to the C library; eight terms are exact to a hundredth of a pixel here.
private func tangent(_ degrees: Double) -> Double {
  let x = min(max(degrees, -40), 40) * .pi / 180
  var (sine, cosine, term) = (0.0, 0.0, 1.0)
  for power in 0..<16 {
    switch power % 4 {
    case 0: cosine += term
    case 1: sine += term
    case 2: cosine -= term
    default: sine -= term
    }
    term *= x / Double(power + 1)
  }
  return sine / cosine
}

extension Drawing {
  /// The lower legs from behind, and the midline between them.
  static let legLine = Kind(
    id: "leg-line", title: "Feet and midline, from behind",
    metrics: ["leg-line-angle", "crossover-class", "crossover-share"]
  ) { report in
    let estimates = report.measured("leg-line-angle")
    guard !estimates.isEmpty else { return nil }
    let edge = 5.5
    var svg = SVG(height: 214)
    let (middle, knee, ankle) = (180.0, 64.0, 184.0)
    svg.line(middle, 26, middle, 206, "midline")
    svg.text("midline", middle, 14, .middle)
    svg.line(60, ankle + 10, 300, ankle + 10, "ground")
    for estimate in estimates {
      guard let angle = estimate.value else { continue }
      let out = estimate.side == .left ? -1.0 : 1.0
      let top = middle + out * 13.5
      let reach = (ankle - knee) * tangent(angle)
      let foot = top - out * reach
      let noted = top - out * (ankle - knee) * tangent(edge)
      svg.line(top, knee, noted, ankle, "guide")
      svg.line(top, knee, foot, ankle, "limb \(estimate.tone)")
      svg.line(top, knee, top + out * 5, 30, "limb \(estimate.tone)")
      svg.circle(top, knee, 7, "joint \(estimate.tone)")
      svg.rectangle(foot - 12, ankle - 4, 24, 14, radius: 6, "shape \(estimate.tone)")
      svg.text(estimate.sideTitle, middle + out * 118, 96, .middle)
      svg.text(estimate.valueWithUnit, middle + out * 118, 118, .middle, "n")
    }
    let both = estimates.count > 1 ? report.analysis["leg-line-angle"] : nil
    let share = report.measured("crossover-share").map(\.sideWithInterval)
    return (
      svg,
      "Slant of the shin in the middle of the contact: "
        + estimates.map(\.sideWithInterval).joined(separator: ", ")
        + (both.map { "; both together \($0.valueWithInterval)" } ?? "")
        + ". The dotted leg is at 5.5°, where the feet land on about one line."
        + (share.isEmpty
          ? "" : " Landings on or over the midline: \(share.joined(separator: ", ")).")
    )
  }

  /// The pelvis from behind, standing on one leg and on the other.
  static let pelvis = Kind(
    id: "pelvis", title: "Pelvis, from behind", metrics: ["pelvic-drop"]
  ) { report in
    let estimates = report.measured("pelvic-drop")
    guard !estimates.isEmpty else { return nil }
    var svg = SVG(height: 190)
    let panel = 360 / Double(estimates.count)
    for (index, estimate) in estimates.enumerated() {
      guard let angle = estimate.value else { continue }
      let x = panel * Double(index) + panel / 2
      // Seen from behind the left leg is at the left; the pelvis sinks on the other side.
      let stance = estimate.side == .left ? -1.0 : 1.0
      let (half, hip) = (34.0, 92.0)
      let sink = 2 * half * tangent(angle)
      svg.line(x - 46, 182, x + 46, 182, "ground")
      svg.line(x - 48, hip, x + 48, hip, "guide")
      svg.line(x + stance * half, hip, x + stance * (half - 8), 178, "limb \(estimate.tone)")
      svg.line(x - stance * half, hip + sink, x - stance * (half - 4), 146, "limb soft")
      svg.line(x, hip + sink / 2, x, 52, "limb soft")
      svg.line(
        x + stance * (half + 10), hip - sink * 0.15, x - stance * (half + 10), hip + sink * 1.15,
        "beam \(estimate.tone)")
      svg.circle(x + stance * half, hip, 6, "joint \(estimate.tone)")
      svg.text(
        estimate.side == nil || estimate.side == .unknown
          ? "both legs" : "standing on the \(estimate.sideTitle)", x, 14, .middle)
      svg.text(estimate.valueWithUnit, x, 36, .middle, "n")
    }
    return (
      svg,
      "How far the free hip sinks: "
        + estimates.map(\.sideWithInterval).joined(separator: ", ")
        + ". The dotted line is level; angles are drawn as they are."
    )
  }
}
