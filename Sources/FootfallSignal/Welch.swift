/// A spectrum as the mean over overlapping, tapered pieces of the signal.
///
/// - Needs: one sample or more. A signal shorter than a piece is taken as one shorter piece, and
///   what is left over at the end is not used.
/// - Source: P. D. Welch (1967), doi:10.1109/TAU.1967.1161901; numbers as SciPy's `welch`.
public struct Welch: Hashable, Sendable, Codable {
  public enum Scale: String, Hashable, Sendable, Codable {
    /// The unit squared per Hz: the sum over bins times their width is the mean square.
    case density
    /// The unit squared: a sine's line is as high as its mean square.
    case spectrum
  }

  /// Samples in a piece.
  public var segment: Int
  /// Samples that neighboring pieces share.
  public var overlap: Int
  public var window: Window
  /// What is removed from each piece.
  public var trend: Trend
  public var scale: Scale
  /// The length of the transform; samples beyond the piece are zero. By default the piece's.
  public var transform: Int?

  /// - Parameter overlap: half of a piece by default.
  /// - Precondition: a piece has a sample, the overlap is shorter, the transform is not.
  public init(
    segment: Int, overlap: Int? = nil, window: Window = .hann, trend: Trend = .constant,
    scale: Scale = .density, transform: Int? = nil
  ) {
    precondition(segment >= 1, "a piece has at least one sample")
    precondition((0..<segment).contains(overlap ?? segment / 2), "an overlap is part of a piece")
    precondition((transform ?? segment) >= segment, "a transform holds a piece")
    self.segment = segment
    self.overlap = overlap ?? segment / 2
    self.window = window
    self.trend = trend
    self.scale = scale
    self.transform = transform
  }

  /// The spectrum of a signal, or `nil` of an empty one.
  public func spectrum<Q: Quantity>(of signal: Signal<Q>) -> Spectrum? {
    spectrum(of: signal.samples, rate: signal.rate)
  }

  /// The spectrum of samples, or `nil` of none.
  public func spectrum(of samples: [Double], rate: SampleRate) -> Spectrum? {
    guard !samples.isEmpty else { return nil }
    let segment = min(segment, samples.count)
    let step = segment < self.segment ? segment : segment - overlap
    let length = transform ?? segment
    let weights = window.weights(segment, periodic: true)

    var fft = RealFFT(count: length)
    var powers = [Double](repeating: 0, count: fft.binCount)
    var piece = [Double](repeating: 0, count: segment)
    var pieces = 0.0
    let all = samples.span
    for start in stride(from: 0, through: samples.count - segment, by: step) {
      taper(all.extracting(start..<(start + segment)), weights, into: &piece)
      fft.addPowers(of: piece.span, to: &powers)
      pieces += 1
    }

    let whole =
      switch scale {
      case .density: rate.hertz * weights.reduce(0) { $0 + $1 * $1 }
      case .spectrum: weights.reduce(0, +) * weights.reduce(0, +)
      }
    for k in powers.indices {
      // All bins but zero and half the rate stand for a negative frequency as well.
      let isAlone = k == 0 || 2 * k == length
      powers[k] *= (isAlone ? 1 : 2) / (whole * pieces)
    }
    return Spectrum(powers: powers, binHertz: rate.hertz / Double(length))
  }

  private func taper(_ piece: Span<Double>, _ weights: [Double], into tapered: inout [Double]) {
    let line = trend.line(through: piece)
    let weights = weights.span
    var output = tapered.mutableSpan
    if line.slope == 0 {
      for i in 0..<output.count { output[i] = (piece[i] - line.atStart) * weights[i] }
    } else {
      for i in 0..<output.count {
        output[i] = (piece[i] - (line.atStart + line.slope * Double(i))) * weights[i]
      }
    }
  }
}
