import FootfallSignal

/// What holds for every recording behind the reader: nobody checks it again.
func checkInvariants(of recording: Recording) {
  precondition(recording.rate.hertz.isFinite && !recording.segments.isEmpty)
  for segment in recording.segments {
    let acceleration = segment.acceleration?.components.map(\.samples) ?? []
    let rotation = segment.angularVelocity?.components.map(\.samples) ?? []
    let load = segment.load.map { [$0.samples] } ?? []
    for samples in acceleration + rotation + load {
      precondition(samples.allSatisfy(\.isFinite), "a sample is no number")
    }
  }
  for (before, after) in zip(recording.segments, recording.segments.dropFirst()) {
    precondition(before.range.upperBound <= after.start, "segments overlap")
    precondition(before.lastSeconds < after.startSeconds, "time goes back between segments")
  }
}
