// libFuzzer on the reader: any bytes, both roads, two files at once, long layouts. It stops on a
// crash, a hang, a leak, or where the roads do not agree.

@testable import FootfallInput
import Glibc

/// libFuzzer's own loop, which a program of another language starts so.
@_extern(c, "LLVMFuzzerRunDriver")
private func runDriver(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

func runFuzzer(
  _ count: inout CInt, _ arguments: inout UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  runDriver(&count, &arguments) { start, count in testOneInput(start, count) }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  readSet(bytes)
  readLong(bytes)
  // Half of them without the loop in C, which other processors do not have.
  let fast = Outcome(of: bytes, on: .automatic, usesKernel: count % 2 == 0)
  let slow = Outcome(of: bytes, on: .slow)
  if fast != slow {
    fatalError("the roads do not agree\n\(fast.lines)\n\(slow.lines)")
  }
  // The whole way, with everything answered, so that time and segments are made as well.
  var reader = RecordingReader()
  reader.answers = ImportAnswers(placement: .foot, side: .left, rateHertz: 100)
  _ = try? reader.read(bytes: bytes, named: "fuzz.csv")
  reader.answers = ImportAnswers(placement: .foot, side: .left)
  let result = Result { () throws(ImportFailure) in
    try reader.read(bytes: bytes, named: "fuzz.csv")
  }
  if case .success(let result) = result {
    for recording in result.recordings { checkInvariants(of: recording) }
  }
  return 0
}

/// What a road gave, in a form that compares NaN with NaN.
struct Outcome: Equatable {
  var lines: [String] = []

  init(of bytes: [UInt8], on road: RecordingReader.Road, usesKernel: Bool = true) {
    var reader = RecordingReader()
    reader.road = road
    reader.sharing.usesKernel = usesKernel
    var findings = Findings(file: "left_foot.csv")
    let result = Result { () throws(ImportFailure) in
      try reader.table(ByteSource(bytes), &findings)
    }
    switch result {
    case .success(let (plan, table)):
      lines = (0..<table.rowCount).map { row in
        "\(table.lines.line(of: row)) \(table.columns.map { $0[row].bitPattern })"
      }
      lines += findings.all.map(Self.spelled)
      lines += ["\(plan.columns)", "\(table.breaks) \(table.timeDecimals) \(table.timeOrigin)"]
    case .failure(let failure): lines = failure.diagnostics.map(Self.spelled)
    }
  }

  private static func spelled(_ one: Diagnostic) -> String {
    let facts = one.facts.sorted { $0.key < $1.key }
    return "\(one.code) \(one.place) \(one.count) \(one.firstLines) \(facts)"
  }
}
