import FootfallSignal

/// What the cells of an insole show of each contact: where it begins, and which side carries.
///
/// - Needs: named cells at 50 Hz or more; five along the foot for the strike index, eight placed
///   ones for the excursion of the pressure's path, a medial and a lateral one for the share.
/// - Delay: the recording.
/// - Source: P. Cavanagh & M. Lafortune (1980), doi:10.1016/0021-9290(80)90033-0; J. Song et al.
///   (1996), doi:10.7547/87507315-86-1-16; science.md 2.6 and 2.8.
/// - Differs: a sample is one moment of the beginning, and strides meet the samples each at another
///   one. Their mean over the run is the mean over the beginning, at any rate; of a single stride
///   at 100 Hz the first sample is all there is. The foot's axis is the insole's; its widths are
///   shares, so no size of shoe is asked.
struct SoleForm {
  static let metrics: [MetricID] = [.strikeIndex, .medialLoadShare, .pressureExcursion]
  /// Share of the contact's peak from which the load's center is read as its beginning.
  static let onsetShare = 0.05
  /// Below this share of the peak the center of pressure is noise.
  static let pathShare = 0.10
  /// How long the beginning is averaged, in seconds.
  static let onsetSeconds = 0.010
  /// Where along the foot the path's bow is read.
  static let anterior = 2.0 / 3
  /// Beginnings in front of this, in percent, have no line from the heel.
  static let rearfootPercent = 33.0

  /// The layout of one stretch with its contacts, in the stretch's own samples.
  struct Part {
    let layout: SoleLayout
    let contacts: [(stride: Stride, range: Range<Int>)]
    let rate: SampleRate

    init?(_ segment: Segment, range: Range<Int>, strides: [Stride]) {
      let channels = segment.sole.map { $0[range] }
      guard !channels.isEmpty else { return nil }
      layout = SoleLayout(channels)
      rate = segment.rate
      contacts = strides.compactMap { stride in
        guard let end = stride.contact.toeOffSeconds else { return nil }
        let first = segment.index(at: stride.contact.initialContactSeconds) - range.lowerBound
        let last = segment.index(at: end) - range.lowerBound
        return first >= 0 && last < range.count && last > first + 2
          ? (stride, first..<last + 1) : nil
      }
    }
  }

  let parts: [Part]
  let side: Side

  func series() -> [FormSeries] {
    let method = "sole-cells"
    guard let layout = parts.first?.layout else {
      return Self.metrics.map { .refused($0, because: .channelMissing, method: method) }
    }
    let paths = parts.flatMap { part in
      part.contacts.map { (stride: $0.stride, path: SolePath(part, $0.range)) }
    }
    func series(
      _ id: MetricID, isSeen: Bool, isShare: Bool = false, _ value: (SolePath) -> Double?
    ) -> FormSeries {
      guard isSeen else { return .refused(id, because: .channelMissing, method: method) }
      let readings = paths.compactMap { stride, path -> FormSeries.Reading? in
        value(path).map {
          .init(seconds: stride.contact.initialContactSeconds, side: side, value: $0)
        }
      }
      return FormSeries(id, readings: readings, method: method, isShare: isShare)
    }
    let sides = Set(layout.cells.compactMap(\.isMedial))
    let index = series(.strikeIndex, isSeen: layout.along.count >= 5, isShare: true) {
      $0.strikeIndex
    }
    let usual = Statistics.median(index.readings.map(\.value))
    let bow: FormSeries =
      (usual ?? 0) < Self.rearfootPercent
      ? series(.pressureExcursion, isSeen: layout.placed.count >= 8) { $0.excursion }
      : .refused(.pressureExcursion, because: .strikeNotRearfoot, method: method)
    return [index, series(.medialLoadShare, isSeen: sides.count == 2) { $0.medialShare }, bow]
  }
}
