/// Switches under both feet: 1 while a foot is down.
struct FootSwitch: LoadDialect {
  let id = "foot-switch"
  let summary = "switches under both feet: time in seconds, 0 or 1 per side"
  let fileExtension = "csv"
  /// The load that closes a switch, in N.
  let closingNewtons = 50.0

  func opening(of file: LoadFile) -> String { "time_s,left_contact,right_contact\n" }

  func append(_ line: LoadLine, of file: LoadFile, to bytes: inout [UInt8]) {
    FixedDecimal.append(line.seconds, decimals: 4, to: &bytes)
    for load in [line.left, line.right] {
      bytes.append(load.newtons >= closingNewtons ? ",1" : ",0")
    }
    bytes.append("\n")
  }
}
