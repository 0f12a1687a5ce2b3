import Testing

@testable import FootfallReport

@Suite struct PageTemplateLaws {
  private func text(_ template: String, _ content: [String: Any] = [:]) throws -> String {
    let library = PageTemplate.Library(templates: [
      "page": try PageTemplate(template), "inner": try PageTemplate("<{{name}}>"),
    ])
    return library.text(of: "page", content)
  }

  @Test(arguments: ["", "words", "a { b } c\n", "\n\nä → 3 µs\n", "{ {"])
  func `A text without tags is written as it is`(_ words: String) throws {
    #expect(try text(words) == words)
  }

  @Test func `Two braces escape and three do not`() throws {
    let content = ["a": #"<b class="x">R&B's</b>"#]
    #expect(try text("{{a}}", content) == "&lt;b class=&quot;x&quot;&gt;R&amp;B&#39;s&lt;/b&gt;")
    #expect(try text("{{{a}}}", content) == content["a"])
  }

  @Test func `A section is written for each item, and names outside it are seen`() throws {
    let content: [String: Any] = [
      "unit": "ms", "rows": [["value": "1"], ["value": "2", "unit": "s"]], "words": ["x", "y"],
    ]
    #expect(try text("{{#rows}}{{value}} {{unit}};{{/rows}}", content) == "1 ms;2 s;")
    #expect(try text("{{#words}}{{.}}{{/words}}", content) == "xy")
  }

  @Test(arguments: [
    "[{{#no}}a{{/no}}]", "[{{#none}}a{{/none}}]", "[{{#empty}}a{{/empty}}]", "[{{none}}]",
  ])
  func `Nothing is written for what is false, empty or not there`(_ template: String) throws {
    #expect(try text(template, ["no": false, "empty": [String]()]) == "[]")
  }

  @Test func `A text opens its section once, and so does an empty one`() throws {
    #expect(try text("{{#a}}<{{a}}>{{/a}}", ["a": "1"]) == "<1>")
    #expect(try text("{{#a}}<{{a}}>{{/a}}", ["a": ""]) == "<>")
  }

  @Test func `Another template sees the same names`() throws {
    #expect(
      try text("{{#all}}{{> inner}}{{/all}}", ["all": [["name": "a"], ["name": "b"]]]) == "<a><b>")
  }

  @Test func `A tag alone on its line leaves no line`() throws {
    let template = "a\n{{#all}}\n{{.}}\n{{/all}}\n{{> inner}}\nb\n"
    #expect(try text(template, ["all": ["1", "2"], "name": "n"]) == "a\n1\n2\n<n>b\n")
    #expect(try text("{{#all}}{{.}}\n{{/all}}\n.", ["all": ["1"]]) == "1\n.")
  }

  @Test(arguments: [
    ("{{a", PageTemplateParser.Failure.openTag), ("{{{a}}", .openTag), ("{{a}", .openTag),
    ("{{#a}}", .openSection("a")), ("{{#a}}{{/b}}", .wrongEnd("b")), ("{{/b}}", .wrongEnd("b")),
  ])
  func `What is not in the language is refused`(
    _ template: String, _ failure: PageTemplateParser.Failure
  ) {
    #expect(throws: failure) { try PageTemplate(template) }
  }
}
