/// The recursive filter with the flattest pass band, by its corner frequencies and its order.
///
/// - Source: S. Butterworth (1930), Experimental Wireless 7:536–541; bilinear transform with both
///   corners prewarped. The sections are those of SciPy's `butter(..., output="sos")`.
/// - Differs: a corner at or above half the sample rate is no mistake. There is nothing beyond it,
///   so a low pass keeps everything, a high pass nothing, and a band pass becomes a high pass.
public struct Butterworth: Hashable, Sendable, Codable {
  /// What the corners of a filter mean that runs forward and backward.
  ///
  /// Two passes lose 3 dB each where one does, so the −3 dB point of both lies further inside.
  public enum Corner: String, Hashable, Sendable, Codable {
    /// Each pass is −3 dB at the corner, as a recipe that says "order n, corner f, filtfilt" does.
    case asPublished
    /// Both passes together are −3 dB at the corner.
    ///
    /// - Source: D. A. Winter (2009), Biomechanics and Motor Control of Human Movement, 4th ed.,
    ///   for two passes: the prewarped corner is divided by (√2 − 1)^(1/2n).
    case effective
  }

  public var band: PassBand
  /// The order of one pass; a band pass has twice as many poles.
  public var order: Int
  public var corner: Corner

  /// - Precondition: the order is at least one; corners are above zero, and a band's ascend.
  public init(_ band: PassBand, order: Int, corner: Corner = .asPublished) {
    precondition(order >= 1, "a filter's order is at least one")
    band.check()
    self.band = band
    self.order = order
    self.corner = corner
  }

  /// Filters forward and backward, without delay; see ``SecondOrderSections/zeroPhase(_:)``.
  ///
  /// - Needs: the whole signal; this cannot stream.
  /// - Delay: none.
  public func zeroPhase<Q: Quantity>(_ signal: Signal<Q>) -> Signal<Q> {
    signal.with(sections(at: signal.rate).zeroPhase(signal.samples))
  }

  /// Filters each component forward and backward, without delay.
  public func zeroPhase<Q: Quantity>(_ vector: VectorSignal<Q>) -> VectorSignal<Q> {
    let filtered = sections(at: vector.rate).zeroPhase(vector.components.map(\.samples))
    return VectorSignal(
      axes: vector.axes, components: zip(vector.components, filtered).map { $0.with($1) })
  }

  /// Filters forward only, as a sensor's own filter would.
  ///
  /// - Delay: the filter's phase, which differs from frequency to frequency.
  public func causal<Q: Quantity>(
    _ signal: Signal<Q>, start: SectionStream.Start = .settled
  ) -> Signal<Q> {
    var stream = stream(at: signal.rate, start: start)
    return signal.with(stream.push(signal.samples))
  }

  /// A causal filter to be fed piece by piece. The corners are those of its one pass.
  public func stream(
    at rate: SampleRate, start: SectionStream.Start = .settled
  ) -> SectionStream {
    var single = self
    single.corner = .asPublished
    return SectionStream(single.sections(at: rate), start: start)
  }
}
