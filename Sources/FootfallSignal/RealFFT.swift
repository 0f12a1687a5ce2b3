import CFFTW3

/// The discrete Fourier transform of real samples, of one length, with its own memory.
///
/// Any length goes, zero too; lengths without large prime factors go fastest. A spectrum has
/// `count / 2 + 1` bins, the others follow by symmetry. The first transform of a length plans it;
/// plans are kept for the life of the process and shared.
///
/// FFTW is called here and, for its plans, in ``TransformPlans``. Its planner is not thread-safe and
/// stands behind one lock; executing a plan on memory of one's own needs none. Plans are estimated,
/// never measured, so the same input gives the same bytes on every run.
///
/// An even number of samples is taken as half as many complex ones, whose bins ``HalfSpectrum``
/// takes apart: of 1536 samples FFTW plans that five times sooner than its own transform of real
/// ones, which a recording of a minute notices, and runs it as fast.
@safe public struct RealFFT: ~Copyable, @unchecked Sendable {
  /// The number of samples.
  public let count: Int

  private let samples: UnsafeMutablePointer<Double>
  private let bins: UnsafeMutablePointer<fftw_complex>
  private let forwardPlan: fftw_plan
  private let half: HalfSpectrum
  /// Samples that are not known to be zero: what stands behind an input need not be cleared twice.
  private var filled: Int

  /// The power of two that is not below a number of samples.
  package static func powerOfTwo(from count: Int) -> Int {
    var length = 1
    while length < count { length *= 2 }
    return length
  }

  /// - Precondition: `count` is not negative.
  public init(count: Int) {
    precondition(count >= 0 && count <= Int(Int32.max), "FFTW counts samples in 32 bits")
    self.count = count
    filled = count
    guard let samples = unsafe fftw_alloc_real(max(1, count)),
      let bins = unsafe fftw_alloc_complex(count / 2 + 1)
    else { preconditionFailure("no memory for a transform of \(count) samples") }
    unsafe self.samples = samples
    unsafe self.bins = bins
    let known = unsafe TransformPlans.plan(count, isInverse: false, samples, bins)
    unsafe forwardPlan = unsafe known.plan
    half = unsafe known.half
  }

  deinit {
    unsafe fftw_free(samples)
    unsafe fftw_free(bins)
  }

  /// The number of bins from zero to half the sample rate.
  public var binCount: Int { count == 0 ? 0 : count / 2 + 1 }

  /// Transforms samples into bins, unscaled. Fewer samples than `count` are followed by zeros.
  public mutating func forward(_ input: Span<Double>) -> [Complex] {
    execute(input)
    return (0..<binCount).map { unsafe Complex(bins[$0].0, bins[$0].1) }
  }

  /// Transforms samples into bins, unscaled. Fewer samples than `count` are followed by zeros.
  public mutating func forward(_ input: [Double]) -> [Complex] {
    forward(input.span)
  }

  /// Adds the squared length of each bin to a sum that has one place per bin.
  public mutating func addPowers(of input: Span<Double>, to sums: inout [Double]) {
    precondition(sums.count == binCount, "one sum per bin")
    transform(input)
    guard !count.isMultiple(of: 2) else {
      unsafe half.addPowers(bins, to: &sums)
      return
    }
    for k in sums.indices {
      unsafe sums[k] += bins[k].0 * bins[k].0 + bins[k].1 * bins[k].1
    }
  }

  /// Transforms bins back into samples, so that it undoes ``forward(_:)``.
  ///
  /// The imaginary parts of the first bin, and of the last where `count` is even, play no role.
  public mutating func inverse(_ input: [Complex]) -> [Double] {
    precondition(input.count == binCount, "one number per bin")
    guard count > 0 else { return [] }
    for (k, bin) in input.enumerated() {
      unsafe bins[k] = (bin.real, bin.imaginary)
    }
    filled = count
    let plan = unsafe TransformPlans.plan(count, isInverse: true, samples, bins).plan
    if count.isMultiple(of: 2) {
      unsafe half.join(bins)
      unsafe samples.withMemoryRebound(to: fftw_complex.self, capacity: count / 2) {
        unsafe fftw_execute_dft(plan, bins, $0)
      }
    } else {
      unsafe fftw_execute_dft_c2r(plan, bins, samples)
    }
    return (0..<count).map { unsafe samples[$0] / Double(count) }
  }

  private mutating func execute(_ input: Span<Double>) {
    transform(input)
    if count.isMultiple(of: 2) { unsafe half.split(bins) }
  }

  /// Leaves the samples' bins, or, of an even number of samples, those of their pairs.
  private mutating func transform(_ input: Span<Double>) {
    precondition(input.count <= count, "no more samples than the transform has")
    guard count > 0 else { return }
    for i in 0..<input.count {
      unsafe samples[i] = input[i]
    }
    for i in input.count..<max(input.count, filled) {
      unsafe samples[i] = 0
    }
    filled = input.count
    if count.isMultiple(of: 2) {
      unsafe samples.withMemoryRebound(to: fftw_complex.self, capacity: count / 2) {
        unsafe fftw_execute_dft(forwardPlan, $0, bins)
      }
    } else {
      unsafe fftw_execute_dft_r2c(forwardPlan, samples, bins)
    }
  }
}
