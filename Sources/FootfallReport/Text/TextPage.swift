/// Lines of plain text that fit a width, with a style that never carries meaning alone.
struct TextPage {
  enum Style {
    case plain, heading, strong, faint
  }

  let width: Int
  let isColored: Bool
  private(set) var text = ""

  init(width: Int = 80, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }

  /// A line as it is; trailing spaces are dropped.
  mutating func line(_ content: String = "", _ style: Style = .plain) {
    var content = content
    while content.hasSuffix(" ") { content.removeLast() }
    text += styled(content, style) + "\n"
  }

  /// An empty line, a heading in capitals, another empty line.
  mutating func heading(_ title: String) {
    if !text.isEmpty { line() }
    line(title.uppercased(), .heading)
    line()
  }

  /// Words over as many lines as they need.
  ///
  /// - Parameters:
  ///   - indent: spaces before every line.
  ///   - label: stands before the first line, which starts behind it; the lines below start where
  ///     the first one does. A word that is longer than a line stands alone.
  mutating func paragraph(
    _ words: String, indent: Int = 2, label: String = "", _ style: Style = .plain
  ) {
    let hang = indent + label.count
    var current = String(repeating: " ", count: indent) + label
    var isFresh = true
    for word in words.split(separator: " ") {
      if !isFresh && current.count + 1 + word.count > width {
        line(current, style)
        current = String(repeating: " ", count: hang)
        isFresh = true
      }
      current += isFresh ? String(word) : " " + word
      isFresh = false
    }
    line(current, style)
  }

  private func styled(_ content: String, _ style: Style) -> String {
    guard isColored, !content.isEmpty else { return content }
    return switch style {
    case .plain: content
    case .heading: "\u{1B}[1;36m\(content)\u{1B}[0m"
    case .strong: "\u{1B}[1m\(content)\u{1B}[0m"
    case .faint: "\u{1B}[2m\(content)\u{1B}[0m"
    }
  }
}
