import CFFTW3
import Synchronization

/// The plans of all lengths that were asked for. They hold no data and stay valid for good; the
/// way back is planned where it is gone.
@safe enum TransformPlans {
  private struct Key: Hashable {
    let count: Int
    let isInverse: Bool
  }

  private struct Known {
    let bits: UInt
    let half: HalfSpectrum
  }

  private static let known = Mutex<[Key: Known]>([:])

  /// A plan from samples to bins, or back, and how the bins of an even number of samples are
  /// taken apart.
  static func plan(
    _ count: Int, isInverse: Bool, _ samples: UnsafeMutablePointer<Double>,
    _ bins: UnsafeMutablePointer<fftw_complex>
  ) -> (plan: fftw_plan, half: HalfSpectrum) {
    // The planner looks at the memory's alignment only, which is that of every fftw_alloc.
    let (real, complex) = (UInt(bitPattern: samples), UInt(bitPattern: bins))
    let found = known.withLock { known in
      let key = Key(count: count, isInverse: isInverse)
      if let found = known[key] { return found }
      let bits = unsafe make(
        count, isInverse: isInverse, UnsafeMutablePointer(bitPattern: real),
        UnsafeMutablePointer(bitPattern: complex))
      let found = Known(bits: bits, half: HalfSpectrum(count: count))
      known[key] = found
      return found
    }
    guard let plan = unsafe fftw_plan(bitPattern: found.bits) else {
      preconditionFailure("FFTW plans every length")
    }
    return unsafe (plan, found.half)
  }

  private static func make(
    _ count: Int, isInverse: Bool, _ samples: UnsafeMutablePointer<Double>?,
    _ bins: UnsafeMutablePointer<fftw_complex>?
  ) -> UInt {
    let length = Int32(max(1, count))
    let plan: fftw_plan?
    if count > 0, count.isMultiple(of: 2) {
      let pairs = unsafe UnsafeMutableRawPointer(samples)?.assumingMemoryBound(
        to: fftw_complex.self)
      unsafe plan =
        isInverse
        ? fftw_plan_dft_1d(length / 2, bins, pairs, FFTW_BACKWARD, FFTW_ESTIMATE)
        : fftw_plan_dft_1d(length / 2, pairs, bins, FFTW_FORWARD, FFTW_ESTIMATE)
    } else {
      unsafe plan =
        isInverse
        ? fftw_plan_dft_c2r_1d(length, bins, samples, FFTW_ESTIMATE)
        : fftw_plan_dft_r2c_1d(length, samples, bins, FFTW_ESTIMATE)
    }
    return UInt(bitPattern: plan)
  }
}
