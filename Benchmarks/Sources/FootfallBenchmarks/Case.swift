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

/// Runs the measured part. callgrind is told to count inside this function alone, so it is
/// never inlined and has a name of its own in the binary.
@_cdecl("footfall_measured")
@inline(never)
public func footfallMeasured() {
  measuredBody?()
}

/// What `footfall_measured` runs: a C function takes no closure.
nonisolated(unsafe) var measuredBody: (() -> Void)?
