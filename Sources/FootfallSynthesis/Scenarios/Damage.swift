/// What happens to a file between the device and the reader.
public enum Damage: String, Hashable, Sendable, CaseIterable {
  /// Every 400th row has `--` for a number, as some insoles write a lost sample.
  case lostCells = "lost-cells"
  /// Every 500th row has a number that a spreadsheet took for a date.
  case dates
  /// The file ends in the middle of a row.
  case cutOff = "cut-off"
  /// Row 800 and every 800th after it is the header again, as where recordings were joined.
  case joined
  /// Every 300th row lacks its last two cells.
  case shortRows = "short-rows"

  /// One line about it.
  public var summary: String {
    switch self {
    case .lostCells: "every 400th row has `--` for a number"
    case .dates: "every 500th row has a number that a spreadsheet took for a date"
    case .cutOff: "the file ends in the middle of a row"
    case .joined: "every 800th row is the header again"
    case .shortRows: "every 300th row lacks its last two cells"
    }
  }
}

/// Damages a text that comes in pieces, row by row.
struct DamagedText {
  private let damage: Damage
  private var row = 0
  private var header: ArraySlice<UInt8> = []
  private var held: [UInt8] = []

  init(_ damage: Damage) { self.damage = damage }

  /// All that is known after these bytes; an open row is held back.
  mutating func pushed(_ bytes: [UInt8]) -> [UInt8] {
    held += bytes
    var output: [UInt8] = []
    var start = held.startIndex
    while let end = held[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = held[start...end]
      if row == 0 { header = line }
      append(line, to: &output)
      row += 1
      start = end + 1
    }
    held.removeSubrange(..<start)
    return output
  }

  /// The open row at the end.
  mutating func finish() -> [UInt8] {
    defer { held = [] }
    return damage == .cutOff ? Array("17.2".utf8) : held
  }

  private func append(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let comma = UInt8(ascii: ",")
    let isHit = row > 0 && row % period == 0
    switch damage {
    case .lostCells where isHit, .dates where isHit:
      guard let first = line.firstIndex(of: comma) else { break }
      let rest = line[(first + 1)...].firstIndex(of: comma) ?? line.endIndex - 1
      let cell = damage == .dates ? "12. Jan" : "--"
      output += line[...first] + Array(cell.utf8) + line[rest...]
      return
    case .shortRows where isHit:
      let commas = line.indices.filter { line[$0] == comma }
      guard commas.count >= 2 else { break }
      output += line[..<commas[commas.count - 2]] + [UInt8(ascii: "\n")]
      return
    case .joined where isHit: output += header
    default: break
    }
    output += line
  }

  private var period: Int {
    switch damage {
    case .lostCells: 400
    case .dates: 500
    case .cutOff: .max
    case .joined: 800
    case .shortRows: 300
    }
  }
}
