extension Explanation {
  /// A diagnostic code of the reader, which this module does not know itself.
  public static func text(
    code: String, title: String, body: String, help: String?, width: Int = 80,
    isColored: Bool = false
  ) -> String {
    var page = TextPage(width: width, isColored: isColored)
    page.paragraph("\(code): \(title)", indent: 0, .heading)
    page.line()
    page.paragraph(body)
    if let help {
      page.line()
      page.paragraph(help, label: "help  ")
    }
    return page.text
  }
}
