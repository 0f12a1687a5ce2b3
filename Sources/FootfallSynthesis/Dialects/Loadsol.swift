/// Novel loadsol, force only: two device names, times repeated for each side, tabs.
struct Loadsol: LoadDialect {
  let id = "loadsol"
  let summary = "Novel loadsol: four header lines, a time column per side, N, tabs"
  let fileExtension = "txt"

  func opening(of file: LoadFile) -> String {
    "loadapp_2024_05_01_08_00_00_000.loadflux\ncomment synthetic\n\tP1V001-L\t\tP1V002-R\t\t\n"
      + "Time[secs]\tForce[N]\tTime[secs]\tForce[N]\t\n"
  }

  func append(_ line: LoadLine, of file: LoadFile, to bytes: inout [UInt8]) {
    for (index, load) in [line.left, line.right].enumerated() {
      if index > 0 { bytes.append("\t") }
      FixedDecimal.append(line.seconds, decimals: 3, to: &bytes)
      bytes.append("\t")
      FixedDecimal.append(load.newtons, decimals: 3, to: &bytes)
    }
    bytes.append("\t\t\n")
  }
}
