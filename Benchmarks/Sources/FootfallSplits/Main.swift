import Footfall
import FootfallAnalysis
import FootfallSignal

/// Asks whether a recording in pieces gives the strides that it gives as one, bit for bit, for
/// many ways to split it.
///
/// `FootfallSplits [COUNT] [PLACEMENT=FILE …]`; without files, runs from the simulator. Ends with
/// status 1 where one split gives anything else.
@main struct Splits {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let count = arguments.compactMap { Int($0) }.first ?? 100
    let files = arguments.filter { $0.contains("=") }
    var isLawful = true
    print("| recording | rate, Hz | duration, s | contacts | splits | pieces, in all | identical |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for (name, recording) in files.isEmpty ? MadeUp.recordings : files.map(read) {
      let result = Result(of: recording, splits: count)
      print(
        "| \(name) | \(rounded(recording.rate.hertz)) | \(rounded(recording.durationSeconds)) "
          + "| \(result.contacts) | \(count) | \(result.pieces) | \(result.identical) |")
      isLawful = isLawful && result.identical == count && result.contacts > 0
    }
    guard isLawful else { fatalError("a split changes the strides, or there are none") }
  }

  private static func read(_ argument: String) -> (name: String, recording: Recording) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let placement = Placement(rawValue: parts[0]),
      let run = try? Run(
        reading: [
          InputFile(
            path: parts[1],
            answers: ImportAnswers(
              placement: placement, side: placement.isOnOneLeg ? .left : nil))
        ]),
      let recording = run.recordings.first
    else { fatalError("no recording in \(argument)") }
    let file = parts[1].split(separator: "/").last.map(String.init) ?? parts[1]
    return ("\(placement.rawValue), \(file)", recording)
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

/// What became of one recording.
struct Result {
  let contacts: Int
  private(set) var identical = 0
  private(set) var pieces = 0

  init(of recording: Recording, splits: Int) {
    let whole = RunAnalyzer().analyze(recording).strides
    contacts = whole.count
    for seed in 0..<UInt64(splits) {
      // Pieces of some samples, of seconds, of half a minute: a length of its own each split.
      let longest = [0.05, 0.5, 3, 20, 60][Int(seed % 5)]
      var random = SplitMix(seed: seed)
      var stream = RunStream(placement: recording.placement, side: recording.side)
      var found: [Stride] = []
      for segment in recording.segments {
        var start = segment.range.lowerBound
        while start < segment.range.upperBound {
          let wanted = max(1, Int(longest * recording.rate.hertz * random.unit()))
          let end = min(segment.range.upperBound, start + wanted)
          found += stream.push(segment[start..<end])
          start = end
          pieces += 1
        }
      }
      found += stream.finish()
      identical += found == whole ? 1 : 0
    }
  }
}

/// S. Vigna's public-domain generator: every seed is a good one.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// From 0 up to, but never, 1.
  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) / Double(1 << 53)
  }
}
