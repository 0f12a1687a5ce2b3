import Glibc

extension Butterworth {
  /// The filter for a sample rate.
  public func sections(at rate: SampleRate) -> SecondOrderSections {
    let nyquist = rate.hertz / 2
    // Where one pass has lost 1.5 dB, on the scale on which its −3 dB point is one.
    let inward = corner == .effective ? pow(2.0.squareRoot() - 1, 1 / (2 * Double(order))) : 1
    func warped(_ hertz: Double) -> Double { 4 * tan(.pi * hertz / rate.hertz) }

    switch band {
    case .lowPass(let hertz):
      guard hertz < nyquist else { return .identity }
      return lowPass(warped(hertz) / inward)
    case .highPass(let hertz):
      guard hertz < nyquist else { return .silence }
      return highPass(warped(hertz) * inward)
    case .bandPass(let low, let high):
      guard low < nyquist else { return .silence }
      guard high < nyquist else { return highPass(warped(low) * inward) }
      let (below, above) = (warped(low), warped(high))
      return bandPass(
        center: (below * above).squareRoot(), width: (above - below) / inward)
    }
  }

  /// Poles of the analog low pass whose corner is at one: evenly spread on the left half circle.
  private var prototype: [Complex] {
    stride(from: 1 - order, to: order, by: 2).map { m in
      m == 0 ? Complex(-1) : -Complex(length: 1, angle: .pi * Double(m) / (2 * Double(order)))
    }
  }

  private func lowPass(_ corner: Double) -> SecondOrderSections {
    digital(zeros: 0, poles: prototype.map { corner * $0 }, gain: pow(corner, Double(order)))
  }

  private func highPass(_ corner: Double) -> SecondOrderSections {
    // The prototype's poles multiply to (−1)^order, so the gain stays one.
    digital(zeros: order, poles: prototype.map { Complex(corner) / $0 }, gain: 1)
  }

  private func bandPass(center: Double, width: Double) -> SecondOrderSections {
    let halves = prototype.map { (width / 2) * $0 }
    let roots = halves.map { ($0 * $0 - Complex(center * center)).squareRoot }
    return digital(
      zeros: order, poles: zip(halves, roots).map { $0 + $1 } + zip(halves, roots).map { $0 - $1 },
      gain: pow(width, Double(order)))
  }

  /// The digital filter that follows from an analog one by the bilinear transform, at two samples
  /// per second. An analog zero lies at the origin, or else at infinity.
  private func digital(zeros: Int, poles: [Complex], gain: Double) -> SecondOrderSections {
    let four = Complex(4)
    let scale = poles.reduce(Complex(pow(4, Double(zeros)))) { $0 / (four - $1) }
    return SecondOrderSections(
      ones: zeros, minusOnes: poles.count - zeros,
      poles: poles.map { (four + $0) / (four - $0) }, gain: gain * scale.real)
  }
}

extension SecondOrderSections {
  /// Pairs poles with the zeros nearest to them, the poles nearest to the unit circle last.
  ///
  /// - Source: SciPy's `zpk2sos(..., pairing="nearest")`, for zeros at +1 and −1 only.
  init(ones: Int, minusOnes: Int, poles: [Complex], gain: Double) {
    var zeros = [Double](repeating: -1, count: minusOnes) + [Double](repeating: 1, count: ones)
    // Of each conjugate pair the upper stands for both.
    var real = poles.filter { $0.imaginary == 0 }.map(\.real)
    var upper = poles.filter { $0.imaginary > 0 }
    if poles.count % 2 == 1 {
      zeros.insert(0, at: minusOnes)
      real.append(0)
    }
    real.sort()
    upper.sort { ($0.real, $0.imaginary) < ($1.real, $1.imaginary) }

    func takeZero(nearest pole: Complex) -> Double {
      let nearest = zeros.indices.min {
        (pole - Complex(zeros[$0])).magnitude < (pole - Complex(zeros[$1])).magnitude
      }
      return nearest.map { zeros.remove(at: $0) } ?? 0
    }
    func takeWorst(_ candidates: inout [Complex]) -> Complex {
      let worst = candidates.indices.min {
        abs(1 - candidates[$0].magnitude) < abs(1 - candidates[$1].magnitude)
      }
      return worst.map { candidates.remove(at: $0) } ?? Complex(0)
    }

    var candidates = upper + real.map { Complex($0) }
    var reversed: [Biquad] = []
    while !candidates.isEmpty {
      let pole = takeWorst(&candidates)
      var partner = pole.conjugate
      if pole.imaginary == 0 {
        var others = candidates.filter { $0.imaginary == 0 }
        partner = takeWorst(&others)
        candidates = candidates.filter { $0.imaginary != 0 } + others
      }
      let (z1, z2) = (takeZero(nearest: pole), takeZero(nearest: pole))
      reversed.append(
        Biquad(
          b0: 1, b1: -(z1 + z2), b2: z1 * z2,
          a1: -(pole + partner).real, a2: (pole * partner).real))
    }
    var sections = Array(reversed.reversed())
    sections[0].b0 *= gain
    sections[0].b1 *= gain
    sections[0].b2 *= gain
    self.init(sections)
  }
}
