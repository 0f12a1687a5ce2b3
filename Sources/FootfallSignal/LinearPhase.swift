import Glibc

/// A filter that delays every frequency alike, so that it can stream without bending a waveform.
///
/// An ideal filter, cut to a finite reach and tapered. Its gain is one in the middle of what
/// passes; for a low pass that is at zero.
///
/// - Delay: `reachSeconds`, rounded to whole samples.
/// - Source: windowed design as in A. V. Oppenheim & R. W. Schafer, Discrete-Time Signal
///   Processing, 3rd ed., 7.5; the taps are those of SciPy's `firwin`.
/// - Differs: a corner at or above half the sample rate is no mistake; see ``Butterworth``.
public struct LinearPhase: Hashable, Sendable, Codable {
  public var band: PassBand
  /// How far the filter looks to both sides, in seconds. Half as far makes corners twice as soft.
  public var reachSeconds: Double
  public var window: Window

  /// - Precondition: the reach is not negative; corners are above zero, and a band's ascend.
  public init(_ band: PassBand, reachSeconds: Double, window: Window = .hamming) {
    precondition(reachSeconds >= 0, "a filter's reach is not negative")
    band.check()
    self.band = band
    self.reachSeconds = reachSeconds
    self.window = window
  }

  /// The shortest filter that goes from passing to stopping within a width, and stops so well.
  ///
  /// - Parameters:
  ///   - transitionHertz: the width from pass to stop, around each corner.
  ///   - decibels: how far the stop band lies below the pass band; above 21.
  /// - Source: J. F. Kaiser (1974), as in Oppenheim & Schafer, 7.5.3.
  public init(_ band: PassBand, transitionHertz: Double, decibels: Double = 60) {
    precondition(transitionHertz > 0, "a transition has a width")
    precondition(decibels > 21, "a rectangular window stops 21 dB by itself")
    let beta =
      decibels > 50
      ? 0.1102 * (decibels - 8.7)
      : 0.5842 * pow(decibels - 21, 0.4) + 0.07886 * (decibels - 21)
    // Taps less one times the transition's angle is (A − 7.95) / 2.285, and half of them is reach.
    let reach = (decibels - 7.95) / (2.285 * 2 * .pi * transitionHertz) / 2
    self.init(band, reachSeconds: reach, window: .kaiser(beta: beta))
  }

  /// Samples between an input and its output.
  public func delay(at rate: SampleRate) -> Int { rate.samples(in: reachSeconds) }

  /// The weights of neighboring samples, from the earliest to the latest.
  public func taps(at rate: SampleRate) -> [Double] {
    let reach = delay(at: rate)
    let (low, high) = corners(at: rate)
    guard low < high else { return [Double](repeating: 0, count: 2 * reach + 1) }

    let weights = window.weights(2 * reach + 1)
    func ideal(_ corner: Double, _ offset: Int) -> Double {
      offset == 0 ? corner : sin(.pi * corner * Double(offset)) / (.pi * Double(offset))
    }
    let taps = (-reach...reach).map { offset in
      (ideal(high, offset) - ideal(low, offset)) * weights[offset + reach]
    }
    let middle = low == 0 ? 0 : high == 1 ? 1 : (low + high) / 2
    let gain = taps.indices.reduce(0) { sum, i in
      sum + taps[i] * cos(.pi * Double(i - reach) * middle)
    }
    return taps.map { $0 / gain }
  }

  /// Filters a signal without delay: each sample stands where it stood.
  ///
  /// Before its first sample and after its last the signal is taken to stand still.
  public func filtered<Q: Quantity>(_ signal: Signal<Q>) -> Signal<Q> {
    var stream = stream(at: signal.rate)
    return signal.with(stream.push(signal.samples) + stream.finish())
  }

  /// Filters each component of a signal without delay.
  public func filtered<Q: Quantity>(_ vector: VectorSignal<Q>) -> VectorSignal<Q> {
    VectorSignal(axes: vector.axes, components: vector.components.map(filtered))
  }

  /// A filter to be fed piece by piece.
  public func stream(at rate: SampleRate) -> LinearPhaseStream {
    LinearPhaseStream(taps: taps(at: rate))
  }

  /// The lower and the upper corner as shares of half the rate.
  private func corners(at rate: SampleRate) -> (low: Double, high: Double) {
    let share = { (hertz: Double) in min(1, 2 * hertz / rate.hertz) }
    return switch band {
    case .lowPass(let hertz): (0, share(hertz))
    case .highPass(let hertz): (share(hertz), 1)
    case .bandPass(let low, let high): (share(low), share(high))
    }
  }
}
