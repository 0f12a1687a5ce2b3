public import FootfallSignal

/// Reads an export while it is being written, or one that is too long to be held.
///
/// The first thousand lines tell how it is to be read, as they would as a file of their own; from
/// then on memory does not grow. The rate is theirs, so times differ from those of the whole file
/// by what its rate differs, some microseconds.
///
/// Rows that cannot be read, or are not later than the row before, are left out and counted.
public struct RecordingFollower: Sendable {
  /// A stretch of one of the file's sensors, in the order of its recordings.
  public struct Piece: Sendable {
    public let stream: Int
    public let segment: Segment
  }

  /// Lines that the reading is planned on.
  static let headLines = 1000

  private let reader: RecordingReader
  private let file: String
  private var pending: [UInt8] = []
  private var plan: ImportPlan?
  private var grids: [FollowedGrid] = []
  private var rows = 0
  private var unread = 0

  /// What the first lines gave; `nil` until they are there.
  public private(set) var head: ImportResult?

  /// - Parameter file: its path, for messages and for what the name says of side and placement.
  public init(answers: ImportAnswers = ImportAnswers(), named file: String) {
    reader = RecordingReader(answers: answers)
    self.file = file
  }

  /// Rows that were left out: unreadable, or not later than the row before.
  public var leftOut: Int { unread + (grids.map(\.leftOut).max() ?? 0) }

  /// Takes bytes, and returns what they complete.
  ///
  /// - Throws: as `RecordingReader` for the first lines; `E503` where stamps are moments of
  ///   arrival, which only the whole file tells apart.
  public mutating func push(_ bytes: [UInt8]) throws(ImportFailure) -> [Piece] {
    pending += bytes
    if plan == nil {
      guard pending.count(where: { $0 == UInt8(ascii: "\n") }) > Self.headLines else { return [] }
      try begin()
    }
    return readLines(toTheEnd: false)
  }

  /// The rest, when nothing follows.
  public mutating func finish() throws(ImportFailure) -> [Piece] {
    if plan == nil { try begin() }
    return readLines(toTheEnd: true)
  }

  private mutating func begin() throws(ImportFailure) {
    var lines = pending
    // A line that is still being written is no row yet.
    if lines.count > 1, pending.count(where: { $0 == UInt8(ascii: "\n") }) > Self.headLines {
      while lines.last != UInt8(ascii: "\n") { lines.removeLast() }
    }
    let result = try reader.read(bytes: lines, named: file)
    guard result.recordings.allSatisfy({ $0.timeSource != .arrival }),
      result.plan.encoding == .utf8, !result.plan.isLong
    else { throw .wrong([Diagnostic("E503", at: .init(file: file))]) }
    guard result.summary == nil else {
      throw .wrong([
        Diagnostic(
          "E301", at: .init(file: file),
          facts: [
            "kind": "a device's own summary", "help": "`footfall report` reads it as a whole",
          ])
      ])
    }
    head = result
    plan = result.plan
    let row = FollowedRow(result.plan)
    grids = result.plan.streams.indices.map { stream in
      let columns = result.plan.columns.filter { $0.stream == stream && $0.role != .time }
      return FollowedGrid(
        columns: columns, places: columns.map(row.place), rate: result.recordings[stream].rate)
    }
    dropLines(result.plan.firstDataLine - 1)
  }

  private mutating func dropLines(_ count: Int) {
    var left = count
    var at = 0
    while left > 0, let end = pending[at...].firstIndex(of: UInt8(ascii: "\n")) {
      at = end + 1
      left -= 1
    }
    pending.removeFirst(at)
  }

  private mutating func readLines(toTheEnd: Bool) -> [Piece] {
    guard let plan else { return [] }
    let end =
      toTheEnd ? pending.count : (pending.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
    let lines = pending[..<end]
    let row = FollowedRow(plan)
    let cells = PlainCells(
      delimiter: row.delimiter, decimal: row.decimal, width: plan.width, wanted: row.wanted)
    var unread = 0
    func values(_ line: ArraySlice<UInt8>) -> [Double]? {
      switch row.values(of: line) {
      case .numbers(let values): return values
      case .none: return nil
      case .unreadable:
        unread += 1
        return nil
      }
    }
    var pieces: [Piece] = []
    let most = lines.count { $0 == UInt8(ascii: "\n") } + 1
    if let columns = cells.columns(in: lines, upTo: most, odd: values) {
      for k in 0..<(columns.first?.count ?? 0) { take(row, &pieces) { columns[$0][k] } }
    } else {
      unread = 0
      for line in lines.split(separator: UInt8(ascii: "\n")) {
        if let numbers = values(line) { take(row, &pieces) { numbers[$0] } }
      }
    }
    self.unread += unread
    pending.removeFirst(end)
    for stream in grids.indices {
      if let segment = grids[stream].take() {
        pieces.append(Piece(stream: stream, segment: segment))
      }
    }
    return pieces
  }

  /// Hands a row to each sensor's grid.
  ///
  /// - Parameter value: the number in one of the row's wanted cells.
  private mutating func take(
    _ row: FollowedRow, _ pieces: inout [Piece], _ value: (_ place: Int) -> Double
  ) {
    var seconds = Double(rows) / row.hertz
    rows += 1
    if let time = row.time {
      seconds = value(time.place) * time.factor
      guard !seconds.isNaN else {
        unread += 1
        return
      }
    }
    for stream in grids.indices {
      if let segment = grids[stream].push(seconds: seconds, value) {
        pieces.append(Piece(stream: stream, segment: segment))
      }
    }
  }
}
