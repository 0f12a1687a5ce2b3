import FootfallAnalysis
import FootfallSignal

extension ValidationReport {
  /// Differences against what they were measured on: initial contact and toe-off over the run,
  /// contact time over the mean of both methods, each with its bias and limits of agreement.
  ///
  /// - Source: J. M. Bland and D. G. Altman (1986), doi:10.1016/S0140-6736(86)90837-8.
  public var svg: String {
    let pairs = validation.streams.flatMap(\.contacts.pairs)
    func points(
      _ x: (ContactAgreement.Pair) -> Double?, _ y: (ContactAgreement.Pair) -> Double?
    ) -> [BlandAltmanPanel.Point] {
      pairs.compactMap { pair in
        guard let x = x(pair), let y = y(pair) else { return nil }
        return BlandAltmanPanel.Point(x: x, y: 1000 * y, isRight: pair.reference.side == .right)
      }
    }
    let panels = [
      BlandAltmanPanel(
        title: "Initial contact", across: "time in the recording, s",
        points: points(\.reference.initialContactSeconds, \.initialContactSeconds)),
      BlandAltmanPanel(
        title: "Toe-off", across: "time in the recording, s",
        points: points(\.reference.toeOffSeconds, \.toeOffSeconds)),
      BlandAltmanPanel(
        title: "Contact time", across: "mean of both, ms",
        points: points(
          { pair in
            guard let found = pair.found.seconds, let other = pair.reference.seconds else {
              return nil
            }
            return 500 * (found + other)
          }, \.contactSeconds)),
    ]
    let height = panels.count * Int(BlandAltmanPanel.height)
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(BlandAltmanPanel.width))" \
      height="\(height)" viewBox="0 0 \(Int(BlandAltmanPanel.width)) \(height)" \
      font-family="sans-serif" font-size="12" role="img">
      <title>Found minus reference, in milliseconds</title>
      <rect width="100%" height="100%" fill="#ffffff"/>

      """
    for (index, panel) in panels.enumerated() {
      text += panel.svg(top: Double(index) * BlandAltmanPanel.height)
    }
    return text + "</svg>\n"
  }
}

/// One scatter of differences with its lines. A dot is a left or unknown foot, a ring a right one.
struct BlandAltmanPanel {
  struct Point {
    let x: Double
    /// Found minus reference, in ms.
    let y: Double
    let isRight: Bool
  }

  static let width = 720.0
  static let height = 250.0
  private static let left = 60.0
  private static let right = 560.0
  private static let head = 34.0
  private static let foot = 206.0

  let title: String
  let across: String
  let points: [Point]

  func svg(top: Double) -> String {
    var text = "<g transform=\"translate(0 \(Int(top)))\">\n"
    text += label(title, Self.left, 20, "start", weight: "bold")
    let differences = PairedDifferences(points.map(\.y))
    guard let bias = differences.bias else {
      return text + label("no pairs", Self.left, 60, "start") + "</g>\n"
    }
    let limits = differences.limitsOfAgreement ?? bias...bias
    let extent = (points.map { abs($0.y) } + [abs(limits.lowerBound), abs(limits.upperBound)])
    let reach = max(5, extent.max() ?? 0) * 1.1
    let (first, last) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 1)
    let span = last > first ? last - first : 1
    func across(_ x: Double) -> Double {
      Self.left + 8 + (x - first) / span * (Self.right - Self.left - 16)
    }
    func down(_ y: Double) -> Double {
      (Self.head + Self.foot) / 2 - y / reach * (Self.foot - Self.head) / 2
    }
    text += """
      <rect x="\(number(Self.left))" y="\(number(Self.head))" \
      width="\(number(Self.right - Self.left))" height="\(number(Self.foot - Self.head))" \
      fill="none" stroke="#888888"/>

      """
    text += line(down(0), "#bbbbbb", dashed: false)
    text += label("0", Self.left - 6, down(0) + 4, "end")
    let marks: [(String, Double, Bool)] = [
      ("bias", bias, false), ("upper limit", limits.upperBound, true),
      ("lower limit", limits.lowerBound, true),
    ]
    for (name, value, isLimit) in marks {
      text += line(down(value), "#1b4f72", dashed: isLimit)
      text += label(
        "\(name) \(Numbers.fixed(value, decimals: 1)) ms", Self.right + 6, down(value) + 4, "start")
    }
    for point in points {
      text += """
        <circle cx="\(number(across(point.x)))" cy="\(number(down(point.y)))" r="3" \
        fill="\(point.isRight ? "none" : "#1b4f72")" fill-opacity="0.6" stroke="#1b4f72"/>

        """
    }
    text += label(Numbers.plain(first), across(first), Self.foot + 16, "middle")
    text += label(Numbers.plain(last), across(last), Self.foot + 16, "middle")
    text += label(
      "\(self.across), n = \(points.count)", (Self.left + Self.right) / 2, Self.foot + 16, "middle")
    return text + "</g>\n"
  }

  private func number(_ value: Double) -> String { Numbers.fixed(value, decimals: 1) }

  private func line(_ y: Double, _ color: String, dashed: Bool) -> String {
    """
    <line x1="\(number(Self.left))" x2="\(number(Self.right))" y1="\(number(y))" \
    y2="\(number(y))" stroke="\(color)"\(dashed ? " stroke-dasharray=\"5 4\"" : "")/>

    """
  }

  private func label(
    _ words: String, _ x: Double, _ y: Double, _ anchor: String, weight: String = "normal"
  ) -> String {
    """
    <text x="\(number(x))" y="\(number(y))" text-anchor="\(anchor)" \
    font-weight="\(weight)">\(words)</text>

    """
  }
}
