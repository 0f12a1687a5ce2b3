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
    footed(candidates(in: samples), in: samples).map { maximum, foot in
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
    let found = candidates(in: samples)
    guard prominence != nil || width != nil else { return found.map(\.index) }
    if width == nil, let least = prominence?.minimum, prominence?.maximum == nil,
      let prominent = prominent(found, by: least, in: samples.span)
    {
      return prominent.map(\.index)
    }
    return footed(found, in: samples).map(\.maximum.index)
  }

  /// The peaks of the mirrored signal: its minima. Heights and prominences are those of the
  /// mirror image, so a minimum of −3 has the height 3.
  public func minima<Q: Quantity>(in signal: Signal<Q>) -> [Peak] {
    peaks(in: signal.samples.map { -$0 }, start: signal.start)
  }

  /// The maxima that pass all conditions up to the distance.
  private func candidates(in samples: [Double]) -> [LocalMaximum] {
    var found = LocalMaximum.all(in: samples.span)
    if let plateau { found.removeAll { !plateau.allow(Double($0.count)) } }
    if let height { found.removeAll { !height.allow(samples[$0.index]) } }
    if let threshold {
      found.removeAll { maximum in
        let i = maximum.index
        let (left, right) = (samples[i] - samples[i - 1], samples[i] - samples[i + 1])
        return !(threshold.minimum.map { $0 <= min(left, right) } ?? true)
          || !(threshold.maximum.map { max(left, right) <= $0 } ?? true)
      }
    }
    return distance > 1 ? spaced(found, in: samples.span, by: distance) : found
  }

  /// The maxima that pass the conditions on prominence and width, with their feet.
  private func footed(
    _ maxima: [LocalMaximum], in samples: [Double]
  ) -> [(maximum: LocalMaximum, foot: PeakFoot)] {
    guard !maxima.isEmpty else { return [] }
    let feet =
      if let window {
        maxima.map { PeakFoot(of: $0.index, in: samples.span, reach: window / 2) }
      } else {
        PeakFoot.all(of: maxima, in: samples.span)
      }
    return zip(maxima, feet).filter { maximum, foot in
      guard prominence?.allow(foot.prominence) ?? true else { return false }
      guard let width else { return true }
      let span = span(of: maximum, above: foot, in: samples)
      return width.allow(span.upperBound - span.lowerBound)
    }
  }

  /// The maxima from which the signal falls so far on both sides before it rises above them.
  ///
  /// A walk may end as soon as the fall is deep enough, which mostly is soon. Where it is not, on
  /// long shallow stretches, the walks together could take forever.
  ///
  /// - Returns: `nil` when the walks took longer than finding all feet would.
  private func prominent(
    _ maxima: [LocalMaximum], by least: Double, in samples: Span<Double>
  ) -> [LocalMaximum]? {
    let reach = window.map { $0 / 2 } ?? samples.count
    var steps = 8 * samples.count
    var found: [LocalMaximum] = []
    for maximum in maxima {
      let peak = maximum.index
      let height = samples[peak]
      var left = peak
      let first = max(0, peak - reach)
      while left >= first, samples[left] <= height, height - samples[left] < least { left -= 1 }
      steps -= peak - left
      guard left >= first, samples[left] <= height else { continue }

      var right = peak
      let last = min(samples.count - 1, peak + reach)
      while right <= last, samples[right] <= height, height - samples[right] < least { right += 1 }
      steps -= right - peak
      if right <= last, samples[right] <= height { found.append(maximum) }
      if steps < 0 { return nil }
    }
    return found
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
