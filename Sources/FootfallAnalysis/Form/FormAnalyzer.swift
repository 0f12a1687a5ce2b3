import FootfallSignal

/// Finds what a sensor shows of each stride besides its times.
struct FormAnalyzer {
  /// - Parameters:
  ///   - running: the bouts of running, by the number that strides refer to.
  func series(
    of recording: Recording, bouts: [ActivityBout], strides: [Stride]
  ) -> [FormSeries] {
    let running = bouts.filter { $0.activity == .running }
    func parts<Part>(_ make: (Segment, Range<Int>, [Stride]) -> Part?) -> [Part] {
      running.enumerated().compactMap { number, bout in
        guard let segment = recording.segments.first(where: { $0.range.overlaps(bout.range) })
        else { return nil }
        return make(
          segment, bout.range.clamped(to: segment.range), strides.filter { $0.bout == number })
      }
    }
    switch recording.placement {
    case .foot, .heel:
      return FootForm(
        bouts: parts(FootBout.init), side: recording.side,
        isClipped: recording.saturation.contains { $0.kind == .acceleration }
      ).series()
    default: return []
    }
  }
}
