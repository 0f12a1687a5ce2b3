/// The plainest file of a pair of insoles: time in seconds, load of each foot in N.
struct TidyLoad: LoadDialect {
  let id = "tidy-load"
  let summary = "time in seconds and the load of each foot in N"
  let fileExtension = "csv"

  func opening(of file: LoadFile) -> String { "time_s,left_total_force_n,right_total_force_n\n" }

  func append(_ line: LoadLine, of file: LoadFile, to bytes: inout [UInt8]) {
    FixedDecimal.append(line.seconds, decimals: 4, to: &bytes)
    for load in [line.left, line.right] {
      bytes.append(",")
      FixedDecimal.append(load.newtons, decimals: 1, to: &bytes)
    }
    bytes.append("\n")
  }
}
