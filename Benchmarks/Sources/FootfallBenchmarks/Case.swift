/// A piece of named work whose answer is checked every time that it is done.
struct Case {
  /// As printed, for example `read: 1 h, 200 Hz, 7 columns`.
  let name: String
  /// How much there is to do, for a throughput: a number and what it counts.
  let amount: Double
  let unit: String
  /// Makes the input, outside the measurement, and hands back the work.
  let prepare: () throws -> (() throws -> Answer)
}

/// What a case found, and whether it is right.
struct Answer {
  /// For a person who reads the table.
  let summary: String
  let isRight: Bool
}

/// Runs the measured part. callgrind is told to count inside this function alone, by its name in
/// the binary, so it is never inlined.
@inline(never)
func footfallMeasured() {
  measuredBody?()
}

/// What `footfallMeasured` runs. It stands outside, so that the function needs no argument that a
/// specialized copy could take in.
nonisolated(unsafe) var measuredBody: (() -> Void)?
