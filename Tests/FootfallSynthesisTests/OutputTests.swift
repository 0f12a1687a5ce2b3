import Testing

@testable import FootfallSynthesis

@Suite struct OutputTests {
  @Test(arguments: [
    (0.0, 0, "0"), (0, 3, "0.000"), (-0.0001, 3, "0.000"), (1.5, 1, "1.5"), (-1.25, 2, "-1.25"),
    (0.05, 1, "0.1"), (123456.789, 2, "123456.79"), (-0.004, 2, "0.00"), (9.9996, 3, "10.000"),
  ])
  func `a number has the decimals asked for`(value: Double, decimals: Int, text: String) {
    #expect(FixedDecimal.text(value, decimals: decimals) == text)
  }

  @Test func `JSON sorts its keys and escapes its text`() {
    let value = JSONValue.object([
      ("b", .array([.integer(1), .null])), ("a", .string("x\"\n\u{1}")),
      ("c", .optional(nil, decimals: 1)),
    ])
    #expect(
      value.document == """
        {
          "a": "x\\"\\n\\u0001",
          "b": [1, null],
          "c": null
        }

        """)
  }
}
