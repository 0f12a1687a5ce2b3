@testable import FootfallInput
import FootfallSignal

/// Parts an input into two files of one run.
let fileSeparator: UInt8 = 0x1E

/// Two files that may belong together: the record separator stands between them.
func readSet(_ bytes: [UInt8]) {
  guard let at = bytes.firstIndex(of: fileSeparator) else { return }
  let parts = [Array(bytes[..<at]), Array(bytes[(at + 1)...])]
  for start in [nil, 0.0] {
    var reader = RecordingReader()
    reader.answers = ImportAnswers(placement: .foot, side: .left, startSeconds: start)
    let results = parts.compactMap { try? reader.read(bytes: $0, named: "fuzz.csv") }
    guard !results.isEmpty, let joined = try? FileSet(results).joined() else { continue }
    precondition(!joined.isEmpty && joined.count <= results.count)
    for recording in joined.flatMap(\.recordings) { checkInvariants(of: recording) }
  }
}

/// Rows of several sensors below each other, as a mapping parts them.
func readLong(_ bytes: [UInt8]) {
  guard let mapping = longMapping, bytes.starts(with: Array("TimeStamp".utf8)) else { return }
  var reader = RecordingReader()
  reader.answers = ImportAnswers(mapping: mapping)
  guard let result = try? reader.read(bytes: bytes, named: "fuzz.csv") else { return }
  for recording in result.recordings { checkInvariants(of: recording) }
}

private let longMapping = try? ImportMapping(
  json: Array(
    """
    {"format": "footfall-map/1", "time": {"column": 1, "unit": "ms"}, "streams": [
      {"placement": "foot", "side": "left", "rows": {"7": "4"},
       "acceleration": {"columns": [3, 4, 5], "unit": "g", "rows": {"6": "0"}},
       "angularVelocity": {"columns": [3, 4, 5], "unit": "deg/s", "rows": {"6": "1"}}},
      {"placement": "sacrum", "rows": {"7": "2"},
       "acceleration": {"columns": [3, 4, 5], "unit": "g", "rows": {"6": "0"}}}]}
    """.utf8), named: "long.json")
