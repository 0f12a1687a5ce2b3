import FootfallAnalysis
import FootfallSignal

/// A drawing in the making, in scalable vectors: coordinates in its own units, y downward.
///
/// Colors and strokes are classes of the page's style sheet, so that a drawing follows light,
/// dark and paper.
struct SVG {
  enum Anchor: String {
    case start, middle, end
  }

  let width: Double
  let height: Double
  private(set) var body = ""

  init(width: Double = 360, height: Double) {
    self.width = width
    self.height = height
  }

  /// The element, with its title as the name that a screen reader says.
  func markup(title: String) -> String {
    "<svg viewBox=\"0 0 \(Self.text(width)) \(Self.text(height))\" role=\"img\" "
      + "aria-label=\"\(Self.escaped(title))\">\(body)</svg>"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    element(
      "line", [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)].map { ($0, Self.text($1)) }, style)
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double = 0,
    _ style: String
  ) {
    var attributes = [("x", x), ("y", y), ("width", width), ("height", height)]
    if radius > 0 { attributes.append(("rx", radius)) }
    element("rect", attributes.map { ($0, Self.text($1)) }, style)
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ style: String) {
    element("circle", [("cx", x), ("cy", y), ("r", radius)].map { ($0, Self.text($1)) }, style)
  }

  /// - Parameter turn: degrees clockwise about a point, after the shape was moved to `origin`.
  mutating func path(
    _ data: String, at origin: (x: Double, y: Double) = (0, 0), mirrored: Bool = false,
    turn: (degrees: Double, x: Double, y: Double)? = nil, _ style: String
  ) {
    var transform: [String] = []
    if let turn {
      transform.append(
        "rotate(\(Self.text(turn.degrees)) \(Self.text(turn.x)) \(Self.text(turn.y)))")
    }
    if origin != (0, 0) {
      transform.append("translate(\(Self.text(origin.x)) \(Self.text(origin.y)))")
    }
    if mirrored { transform.append("scale(-1 1)") }
    var attributes = [("d", data)]
    if !transform.isEmpty { attributes.append(("transform", transform.joined(separator: " "))) }
    element("path", attributes, style)
  }

  /// A line through points.
  mutating func polyline(_ points: [(x: Double, y: Double)], _ style: String) {
    let text = points.map { "\(Self.text($0.x)),\(Self.text($0.y))" }.joined(separator: " ")
    element("polyline", [("points", text)], style)
  }

  mutating func text(
    _ words: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ style: String = "t"
  ) {
    body +=
      "<text x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" text-anchor=\"\(anchor.rawValue)\" "
      + "class=\"\(style)\">\(Self.escaped(words))</text>"
  }

  private mutating func element(_ name: String, _ attributes: [(String, String)], _ style: String) {
    body += "<\(name)"
    for (key, value) in attributes { body += " \(key)=\"\(value)\"" }
    body += " class=\"\(style)\"/>"
  }

  /// A coordinate, to a tenth of a unit.
  static func text(_ value: Double) -> String {
    Numbers.plain((value * 10).rounded() / 10)
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
