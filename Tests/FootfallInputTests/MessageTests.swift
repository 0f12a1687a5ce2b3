import FootfallInput
import Testing

/// Whole messages, as a user sees them.
@Suite struct MessageTests {
  /// Rows enough to read, then the text.
  private func file(_ tail: String) -> Marked {
    Marked(Drawn.table(0..<20) + tail)
  }

  @Test func `a cell that is no number is shown where it stands`() {
    let text = file("0.20,0.020,»-12.3.4«,1.000\n0.21,0.021,0.010,1.001\n")
    #expect(
      read(text.text).words == """
        error[E204]: `acc_y_g` is not a number
          --> left_foot.csv:22:3
           |
        22 | 0.20,0.020,-12.3.4,1.000
           |            ^^^^^^^ expected g, found `-12.3.4`
           |
           = help: correct the cell, or leave it empty if the sample was lost

        """)
    #expect(text.line == 22 && text.field == 3)
  }

  @Test func `a surplus cell is shown where the columns end`() {
    let text = file("0.20,0.020,0.010,1.000,»7«\n")
    #expect(
      read(text.text).words == """
        error[E212]: the row has 5 cells, the table has 4
          --> left_foot.csv:22:5
           |
        22 | 0.20,0.020,0.010,1.000,7
           |                        ^ from here on there is no column
           |
           = help: look for a comma too many; numbers must not hold the delimiter

        """)
  }

  @Test func `an open quote is shown where it opens`() {
    let text = file("0.20,»\"0.020,0.010,1.000\n« 0.21,0.020,0.010,1.000\n")
    #expect(
      read(text.text).words == """
        error[E111]: a quote is opened and not closed
          --> left_foot.csv:22:2
           |
        22 | 0.20,"0.020,0.010,1.000
           |      ^^^^^^^^^^^^^^^^^^ opened here
           |
           = help: remove the quote, or close it in the same row

        """)
  }

  @Test func `all that is missing is asked in one list`() {
    let rows = (0..<40).map { "\($0 % 7),\($0 % 5),\($0 % 3),0.01,0.02,\($0 % 2)" }
    let text = "ax,ay,az,gx,gy,gz\n" + rows.joined(separator: "\n") + "\n"
    #expect(
      read(text, named: "walk.csv").words == """
        walk.csv: cannot start: 4 things are not in the file
          1. unit of the acceleration (columns 1-3 `ax,ay,az`): the median length is 4.36, which proves none
             -> --acc-unit g | m/s2 | mg
          2. unit of the angular rate (columns 4-6 `gx,gy,gz`): the largest value is 1, which fits deg/s and rad/s
             -> --gyro-unit deg/s | rad/s
          3. where the sensor was worn: neither the file nor its name says
             -> --placement foot | heel | shank | thigh | sacrum | chest | wrist | arm | pocket | insole
          4. sampling rate: no column holds time, no line names a rate
             -> --rate HZ
        Everything else was understood: `footfall check --explain walk.csv` shows how.
        To answer once for all files like this one, put the answers behind:
          footfall map walk.csv --save answers.map.json

        """)
  }

  @Test func `a long row is cut around the cell`() {
    let wide = (0..<30).map { "note_\($0)" }.joined(separator: ",")
    let cells = (0..<30).map { "1.\($0)" }.joined(separator: ",")
    let good = Drawn.rows(0..<20).enumerated().map { $0 == 0 ? "\(wide),\($1)" : "\(cells),\($1)" }
    let text = good.joined(separator: "\n") + "\n\(cells),0.20,0.020,x,1.0\n"
    #expect(
      read(text).words == """
        error[E204]: `acc_y_g` is not a number
          --> left_foot.csv:22:33
           |
        22 | …,1.19,1.20,1.21,1.22,1.23,1.24,1.25,1.26,1.27,1.28,1.29,0.20,0.020,x,1.0
           |                                                                     ^ expected g, found `x`
           |
           = help: correct the cell, or leave it empty if the sample was lost

        """)
  }

  @Test func `a warning names its first lines`() {
    let rows = Drawn.rows(0..<60)
    let text =
      (rows[..<30] + [rows[29]] + rows[30..<40] + [rows[39]] + rows[40...])
      .joined(separator: "\n") + "\n"
    #expect(
      read(text).words == """
        warning[W204]: 2 rows were written twice; the copy was left out
          --> left_foot.csv:31, 42

        """)
  }

  @Test func `a file that is not there says so in the system's words`() {
    #expect(throws: ImportFailure.self) { try RecordingReader().read(path: "/nowhere/run.csv") }
    let failure = Diagnostic("E100", at: .init(file: "run.csv"), facts: ["reason": "no such file"])
    #expect(
      DiagnosticPrinter().text(ImportFailure.unopened(failure)) == """
        error[E100]: cannot be opened: no such file
         --> run.csv

        """)
  }
}
