/// Finds the local maxima of a signal that are as high, as far apart, as prominent and as wide as
/// asked for.
///
/// A maximum is a sample, or a plateau of equal samples, with a lower sample on both sides; so an
/// end of the signal is none. The conditions are tried in the order of the properties below, each
/// on what the one before left. Peaks come in order of time. All conditions but `width` take time
/// in proportion to the signal's length, however the peaks lie.
///
/// - Needs: a signal without NaN.
/// - Delay: none, but the prominence of a peak looks as far as the signal goes, unless limited.
/// - Source: SciPy's `find_peaks`, index for index.
/// - Differs: of equal heights that are too close the later one stays. SciPy means the same, but
///   sorts heights in a way that leaves the order of equal ones to the processor.
public struct PeakFinder: Hashable, Sendable, Codable {
  /// The length of the plateau, in samples.
  public var plateau: Limits?
  /// The value at the peak, in the signal's unit.
  public var height: Limits?
  /// The step down to the neighboring samples: the smaller is at least, the larger at most.
  public var threshold: Limits?
  /// The least number of samples between two peaks. The higher one stays.
  public var distance: Int
  /// How far the peak stands above the higher of its bases, in the signal's unit.
  public var prominence: Limits?
  /// The width in samples, at `relativeHeight`.
  public var width: Limits?
  /// Where the width is taken, as a share of the prominence from the top down.
  public var relativeHeight: Double
  /// The window in which bases are looked for, in samples, with the peak at its middle.
  public var window: Int?

  /// - Precondition: the distance is at least one; the relative height is not negative; a window
  ///   has two samples or more.
  public init(
    height: Limits? = nil, threshold: Limits? = nil, distance: Int = 1, prominence: Limits? = nil,
    width: Limits? = nil, relativeHeight: Double = 0.5, plateau: Limits? = nil, window: Int? = nil
  ) {
    precondition(distance >= 1, "peaks are at least one sample apart")
    precondition(relativeHeight >= 0, "a width is taken at or below the top")
    precondition((window ?? 2) >= 2, "a window reaches beyond the peak")
    self.plateau = plateau
    self.height = height
    self.threshold = threshold
    self.distance = distance
    self.prominence = prominence
    self.width = width
    self.relativeHeight = relativeHeight
    self.window = window
  }

  /// The peaks of a signal with all their properties, at the recording's indices.
  public func peaks<Q: Quantity>(in signal: Signal<Q>) -> [Peak] {
    peaks(in: signal.samples, start: signal.start)
  }

  /// The peaks of samples with all their properties.
  ///
  /// - Parameter start: the index of the first sample.
  public func peaks(in samples: [Double], start: Int = 0) -> [Peak] {
    let (maxima, kept) = closeEnough(samples)
    let found = footed(maxima, kept, samples)
    return found.map { maximum, foot in
      let span = span(of: maximum, above: foot, in: samples)
      return Peak(
        index: start + maximum.index, height: samples[maximum.index],
        plateau: (start + maximum.first)...(start + maximum.last), prominence: foot.prominence,
        bases: (start + foot.left)...(start + foot.right),
        span: (Double(start) + span.lowerBound)...(Double(start) + span.upperBound))
    }
  }

  /// The recording's indices of the peaks of a signal.
  public func indices<Q: Quantity>(in signal: Signal<Q>) -> [Int] {
    indices(in: signal.samples).map { signal.start + $0 }
  }

  /// The indices of the peaks of samples. Cheaper than ``peaks(in:start:)``.
  public func indices(in samples: [Double]) -> [Int] {
    let (maxima, kept) = closeEnough(samples)
    guard prominence != nil || width != nil else { return kept.map { maxima[$0].index } }
    return footed(maxima, kept, samples).map(\.maximum.index)
  }

  /// The peaks of the mirrored signal: its minima. Heights and prominences are those of the
  /// mirror image, so a minimum of −3 has the height 3.
  public func minima<Q: Quantity>(in signal: Signal<Q>) -> [Peak] {
    peaks(in: signal.samples.map { -$0 }, start: signal.start)
  }

  /// All maxima, and the positions among them of those that pass the conditions up to distance.
  private func closeEnough(_ samples: [Double]) -> (maxima: [LocalMaximum], kept: [Int]) {
    let maxima = LocalMaximum.all(in: samples.span)
    var kept = Array(maxima.indices)
    if let plateau { kept = kept.filter { plateau.allow(Double(maxima[$0].count)) } }
    if let height { kept = kept.filter { height.allow(samples[maxima[$0].index]) } }
    if let threshold {
      kept = kept.filter { k in
        let i = maxima[k].index
        let (left, right) = (samples[i] - samples[i - 1], samples[i] - samples[i + 1])
        return (threshold.minimum.map { $0 <= min(left, right) } ?? true)
          && (threshold.maximum.map { max(left, right) <= $0 } ?? true)
      }
    }
    if distance > 1 {
      let positions = kept.map { maxima[$0].index }
      let stay = spaced(positions, heights: positions.map { samples[$0] }, by: distance)
      kept = zip(kept, stay).compactMap { $1 ? $0 : nil }
    }
    return (maxima, kept)
  }

  private func footed(
    _ maxima: [LocalMaximum], _ kept: [Int], _ samples: [Double]
  ) -> [(maximum: LocalMaximum, foot: PeakFoot)] {
    guard !kept.isEmpty else { return [] }
    let feet =
      if let window {
        kept.map { PeakFoot(of: maxima[$0].index, in: samples.span, reach: window / 2) }
      } else {
        PeakFoot.all(of: maxima, in: samples.span, only: kept)
      }
    return zip(kept, feet).compactMap { k, foot in
      guard prominence?.allow(foot.prominence) ?? true else { return nil }
      if let width {
        let span = span(of: maxima[k], above: foot, in: samples)
        guard width.allow(span.upperBound - span.lowerBound) else { return nil }
      }
      return (maxima[k], foot)
    }
  }

  /// Where the signal crosses a level below the peak, on both sides, between its bases.
  private func span(
    of maximum: LocalMaximum, above foot: PeakFoot, in samples: [Double]
  ) -> ClosedRange<Double> {
    let level = samples[maximum.index] - foot.prominence * relativeHeight
    var i = maximum.index
    while foot.left < i, level < samples[i] { i -= 1 }
    var left = Double(i)
    if samples[i] < level { left += (level - samples[i]) / (samples[i + 1] - samples[i]) }
    i = maximum.index
    while i < foot.right, level < samples[i] { i += 1 }
    var right = Double(i)
    if samples[i] < level { right -= (level - samples[i]) / (samples[i - 1] - samples[i]) }
    return left...max(left, right)
  }
}
