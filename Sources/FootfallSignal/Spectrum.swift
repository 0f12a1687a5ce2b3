import Glibc

/// How a signal's power spreads over frequency, from zero to half the sample rate.
public struct Spectrum: Hashable, Sendable {
  /// One value per bin; in the signal's unit squared, per Hz or as a whole (``Welch/Scale``).
  public let powers: [Double]
  /// From one bin to the next, in Hz.
  public let binHertz: Double

  public init(powers: [Double], binHertz: Double) {
    self.powers = powers
    self.binHertz = binHertz
  }

  /// The frequency of a bin, in Hz; fractions of a bin are welcome.
  public func hertz(_ bin: Double) -> Double { bin * binHertz }

  /// The bins whose frequencies lie in a band of Hz.
  public func bins(in band: ClosedRange<Double>) -> Range<Int> {
    guard binHertz > 0, !powers.isEmpty, band.upperBound >= 0 else { return 0..<0 }
    let first = Int(min((max(0, band.lowerBound) / binHertz).rounded(.up), Double(powers.count)))
    let end = Int(min((band.upperBound / binHertz).rounded(.down) + 1, Double(powers.count)))
    return first..<max(first, end)
  }

  /// The sum over the bins of a band, in Hz.
  public func power(in band: ClosedRange<Double>) -> Double {
    powers[bins(in: band)].reduce(0, +)
  }

  /// The power at a frequency in Hz, interpolated between bins; zero outside the spectrum.
  public func power(atHertz frequency: Double) -> Double {
    let position = frequency / binHertz
    guard position >= 0, position <= Double(powers.count - 1) else { return 0 }
    let bin = Int(position)
    guard bin + 1 < powers.count else { return powers[bin] }
    return powers[bin] + (position - Double(bin)) * (powers[bin + 1] - powers[bin])
  }

  /// The strongest line inside a band of Hz, refined between bins.
  ///
  /// A line is a bin above its left neighbor and not below its right one; where the band holds no
  /// such bin, there is none. Of equal lines the lowest is taken.
  public func strongestLine(in band: ClosedRange<Double>) -> SpectralLine? {
    bins(in: band).filter { bin in
      bin > 0 && bin + 1 < powers.count
        && powers[bin - 1] < powers[bin] && powers[bin] >= powers[bin + 1]
    }
    .max { (powers[$0], -$0) < (powers[$1], -$1) }
    .map { line(nearBin: $0) }
  }

  /// The line whose top is at a bin or beside it.
  ///
  /// A parabola through the logarithms of three powers, which is exact for a Gaussian peak and
  /// near it for a Hann window's. At the ends of the spectrum, beside an empty bin, and where the
  /// bin is not the highest of the three, the bin stands for itself.
  ///
  /// - Source: M. Gasior & J. L. Gonzalez (2004), CERN-AB-Note-2004-021.
  public func line(nearBin bin: Int) -> SpectralLine {
    let plain = SpectralLine(hertz: hertz(Double(bin)), power: powers[bin], bin: Double(bin))
    guard bin > 0, bin + 1 < powers.count,
      powers[bin - 1] > 0, powers[bin] > 0, powers[bin + 1] > 0,
      powers[bin] >= powers[bin - 1], powers[bin] >= powers[bin + 1]
    else { return plain }
    let (left, top, right) = (log(powers[bin - 1]), log(powers[bin]), log(powers[bin + 1]))
    let bend = left - 2 * top + right
    guard bend < 0 else { return plain }
    let shift = (left - right) / 2 / bend
    return SpectralLine(
      hertz: hertz(Double(bin) + shift), power: exp(top - (left - right) * shift / 4),
      bin: Double(bin) + shift)
  }
}

/// A peak of a spectrum, placed between its bins.
public struct SpectralLine: Hashable, Sendable {
  /// The frequency, in Hz.
  public let hertz: Double
  /// The power at the top, in the spectrum's unit.
  public let power: Double
  /// The place in bins, with a fraction.
  public let bin: Double

  public init(hertz: Double, power: Double, bin: Double) {
    self.hertz = hertz
    self.power = power
    self.bin = bin
  }
}
