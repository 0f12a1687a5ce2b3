extension ImportFailure {
  /// The same, where it is about a column and not about a row, with the column's name in the header:
  /// found by reading the file again.
  func showing(_ plan: ImportPlan, in source: ByteSource) -> ImportFailure {
    guard case .wrong(let all) = self, let line = plan.headerLines.last,
      all.contains(where: { $0.place.line == nil && $0.place.column != nil }),
      let bytes = source.bytes ?? source.slice(0..<source.count),
      let text = try? TextDecoder.decode(bytes, file: "")
    else { return self }
    let header = Lines(text.bytes).text(line - 1)
    return .wrong(
      all.map { one in
        guard one.place.line == nil, let column = one.place.column else { return one }
        return Diagnostic(
          one.code, at: .init(file: one.place.file, line: line, column: column), count: one.count,
          firstLines: one.firstLines, facts: one.facts,
          excerpt: .init(line: header, cell: column - 1, delimiter: plan.delimiter))
      })
  }
}
