/// A treadmill with a force plate for each foot: its load in N, and where on the belt that is in m.
///
/// In the air the place is zero, as treadmills write it.
struct Treadmill: LoadDialect {
  let id = "treadmill"
  let summary = "the force of each foot in N and where on the belt it is in m"
  let fileExtension = "csv"

  func opening(of file: LoadFile) -> String {
    let columns = ["left", "right"].flatMap { side in
      ["force_vertical_\(side)_n", "cop_\(side)_forward_m", "cop_\(side)_rightward_m"]
    }
    return "time_s,\(columns.joined(separator: ","))\n"
  }

  func append(_ line: LoadLine, of file: LoadFile, to bytes: inout [UInt8]) {
    FixedDecimal.append(line.seconds, decimals: 4, to: &bytes)
    for load in [line.left, line.right] {
      bytes.append(",")
      FixedDecimal.append(load.newtons, decimals: 1, to: &bytes)
      for place in [load.ground?.forward ?? 0, load.ground?.right ?? 0] {
        bytes.append(",")
        FixedDecimal.append(place, decimals: 4, to: &bytes)
      }
    }
    bytes.append("\n")
  }
}
