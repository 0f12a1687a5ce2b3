import CFFTW3
import Glibc

/// Between the bins of an even number of real samples and those of half as many complex ones.
///
/// Samples 0, 2, 4 … as real parts and 1, 3, 5 … as imaginary ones make a complex signal whose bins
/// Z hold both halves: the even samples' are (Z[k] + Z*[m − k]) / 2, the odd ones'
/// (Z[k] − Z*[m − k]) / 2i, where m is half of `count`. The bins of all are the even ones and the
/// odd ones turned by −k / `count`.
///
/// - Source: J. W. Cooley, P. A. W. Lewis, P. D. Welch, The fast Fourier transform algorithm,
///   J. Sound Vib. 12 (1970), 315-337, section 4.
@safe struct HalfSpectrum: Sendable {
  /// Half the samples; 0 for none.
  private let half: Int
  /// The turn of bin k, for each k up to a quarter of the samples.
  private let turns: [Complex]

  init(count: Int) {
    half = count / 2
    turns = (0..<(half / 2 + 1)).map {
      let angle = -2 * Double.pi * Double($0) / Double(max(1, count))
      return Complex(cos(angle), sin(angle))
    }
  }

  /// Makes the `count / 2 + 1` bins of the samples from the `count / 2` of their pairs, in place.
  func split(_ bins: UnsafeMutablePointer<fftw_complex>) {
    guard half > 0 else { return }
    let first = unsafe bins[0]
    unsafe bins[0] = (first.0 + first.1, 0)
    unsafe bins[half] = (first.0 - first.1, 0)
    unsafe turns.withUnsafeBufferPointer { turns in
      var (low, high) = (1, half - 1)
      while low < high {
        let (a, b) = unsafe (bins[low], bins[high])
        let turn = unsafe turns[low]
        let even = ((a.0 + b.0) / 2, (a.1 - b.1) / 2)
        let odd = ((a.1 + b.1) / 2, (b.0 - a.0) / 2)
        let turned = (
          odd.0 * turn.real - odd.1 * turn.imaginary, odd.0 * turn.imaginary + odd.1 * turn.real
        )
        unsafe bins[low] = (even.0 + turned.0, even.1 + turned.1)
        unsafe bins[high] = (even.0 - turned.0, turned.1 - even.1)
        low += 1
        high -= 1
      }
      if low == high { unsafe bins[low].1 = -bins[low].1 }
    }
  }

  /// Adds the squared length of each bin of the samples to sums, from the bins of their pairs.
  func addPowers(_ bins: UnsafePointer<fftw_complex>, to sums: inout [Double]) {
    guard half > 0 else { return }
    let first = unsafe bins[0]
    sums[0] += (first.0 + first.1) * (first.0 + first.1)
    sums[half] += (first.0 - first.1) * (first.0 - first.1)
    var sums = sums.mutableSpan
    let turns = turns.span
    let mirror = SIMD2<Double>(1, -1)
    var (low, high) = (1, half - 1)
    while low < high {
      let (a, b) = unsafe (SIMD2(bins[low].0, bins[low].1), SIMD2(bins[high].0, bins[high].1))
      let turn = unsafe turns[unchecked: low]
      let even = a + mirror * b
      let odd = a - mirror * b
      // The turn, and a quarter turn back.
      let turned = turn.imaginary * odd + turn.real * (mirror * SIMD2(odd.y, odd.x))
      let (sum, left) = ((even + turned), (even - turned))
      unsafe sums[unchecked: low] += (sum * sum).sum() / 4
      unsafe sums[unchecked: high] += (left * left).sum() / 4
      low += 1
      high -= 1
    }
    if low == high { unsafe sums[low] += bins[low].0 * bins[low].0 + bins[low].1 * bins[low].1 }
  }

  /// Makes the bins of the pairs, twice as long, from those of the samples, in place: the way back.
  func join(_ bins: UnsafeMutablePointer<fftw_complex>) {
    guard half > 0 else { return }
    let (first, last) = unsafe (bins[0].0, bins[half].0)
    unsafe bins[0] = (first + last, first - last)
    unsafe turns.withUnsafeBufferPointer { turns in
      var (low, high) = (1, half - 1)
      while low < high {
        let (a, b) = unsafe (bins[low], bins[high])
        let turn = unsafe turns[low]
        let even = (a.0 + b.0, a.1 - b.1)
        let odd = (a.0 - b.0, a.1 + b.1)
        let turned = (
          odd.0 * turn.real + odd.1 * turn.imaginary, odd.1 * turn.real - odd.0 * turn.imaginary
        )
        unsafe bins[low] = (even.0 - turned.1, even.1 + turned.0)
        unsafe bins[high] = (even.0 + turned.1, turned.0 - even.1)
        low += 1
        high -= 1
      }
      if low == high { unsafe bins[low] = (2 * bins[low].0, -2 * bins[low].1) }
    }
  }
}
