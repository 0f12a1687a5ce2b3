import FootfallInput
import FootfallSignal
import Testing

@Suite struct RecordingFollowerTests {
  private static let rows = (0..<2500).map { i -> String in
    let t = Double(i) * 0.01
    return "\(i * 10),\(Double(i % 70) - 35),\(9.81 + Double(i % 13)),\(t)"
  }
  private static let header = "time_ms,acc_x_mps2,acc_y_mps2,acc_z_mps2"
  private static let answers = ImportAnswers(placement: .shank, side: .left)

  private func text(_ rows: [String]) -> [UInt8] {
    Array(([Self.header] + rows).map { $0 + "\n" }.joined().utf8)
  }

  private func followed(_ bytes: [UInt8], by size: Int) throws -> ([Segment], leftOut: Int) {
    var follower = RecordingFollower(answers: Self.answers, named: "run.csv")
    var pieces: [Segment] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      pieces += try follower.push(Array(bytes[start..<min(bytes.count, start + size)])).map(
        \.segment)
    }
    pieces += try follower.finish().map(\.segment)
    return (pieces, follower.leftOut)
  }

  private func samples(_ segments: [Segment]) -> [[Double]] {
    (0..<3).map { k in segments.flatMap { $0.acceleration?.components[k].samples ?? [] } }
  }

  @Test(arguments: [7, 1000, 65536, 1 << 20])
  func `a followed file is the file`(size: Int) throws {
    let bytes = text(Self.rows)
    let whole = try RecordingReader(answers: Self.answers).read(bytes: bytes, named: "run.csv")
    let (pieces, leftOut) = try followed(bytes, by: size)
    #expect(leftOut == 0)
    #expect(samples(pieces) == samples(whole.recording.segments))
    #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.range.upperBound == $1.start })
    #expect(pieces.first?.startSeconds == whole.recording.segments[0].startSeconds)
  }

  @Test func `a hole in time is a gap for the follower too`() throws {
    let bytes = text(Array(Self.rows[..<1500] + Self.rows[1600...]))
    let whole = try RecordingReader(answers: Self.answers).read(bytes: bytes, named: "run.csv")
    let (pieces, _) = try followed(bytes, by: 5000)
    let breaks = zip(pieces, pieces.dropFirst()).filter { $0.range.upperBound != $1.start }
    #expect(breaks.count == 1)
    #expect(breaks.first?.1.start == whole.recording.segments.last?.start)
    #expect(samples(pieces) == samples(whole.recording.segments))
  }

  @Test func `rows that cannot be read or go back in time are counted`() throws {
    var rows = Self.rows
    rows[1700] = "17000,x,1,2"
    rows[1800] = rows[1799]
    rows[1900] = "19000,1"
    #expect(try followed(text(rows), by: 4096).leftOut == 3)
  }

  @Test func `stamps of arrival cannot be followed`() throws {
    let rows = Self.rows.enumerated().map { i, row in
      "\(i / 8 * 80)," + row.split(separator: ",").dropFirst().joined(separator: ",")
    }
    #expect {
      _ = try followed(text(rows), by: 4096)
    } throws: { error in
      (error as? ImportFailure)?.diagnostics.map(\.code) == ["E503"]
    }
  }
}
