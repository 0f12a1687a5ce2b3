/// One second-order section: two zeros, two poles, with the leading denominator at one.
public struct Biquad: Hashable, Sendable, Codable {
  public var b0, b1, b2: Double
  public var a1, a2: Double

  public init(b0: Double, b1: Double, b2: Double, a1: Double, a2: Double) {
    self.b0 = b0
    self.b1 = b1
    self.b2 = b2
    self.a1 = a1
    self.a2 = a2
  }

  /// What a constant is multiplied by, once the section has settled.
  public var gainAtZero: Double { (b0 + b1 + b2) / (1 + a1 + a2) }

  /// The state in which a constant input of one finds the section settled.
  var settled: (z1: Double, z2: Double) {
    let z2 = b2 - a2 * gainAtZero
    return (b1 - a1 * gainAtZero + z2, z2)
  }
}

/// A recursive filter as a chain of second-order sections, which keeps high orders accurate.
///
/// An empty chain passes everything unchanged.
public struct SecondOrderSections: Hashable, Sendable, Codable {
  public var sections: [Biquad]

  public init(_ sections: [Biquad]) {
    self.sections = sections
  }

  /// Passes everything.
  public static let identity = SecondOrderSections([])

  /// Passes nothing.
  public static let silence = SecondOrderSections([Biquad(b0: 0, b1: 0, b2: 0, a1: 0, a2: 0)])

  /// What a constant is multiplied by, once the filter has settled.
  public var gainAtZero: Double { sections.reduce(1) { $0 * $1.gainAtZero } }

  /// The filter's complex gain at a frequency.
  public func response(atHertz frequency: Double, rate: SampleRate) -> Complex {
    let z = Complex(length: 1, angle: -2 * .pi * frequency / rate.hertz)
    return sections.reduce(Complex(1)) { gain, s in
      let above = Complex(s.b0) + z * (Complex(s.b1) + s.b2 * z)
      let below = Complex(1) + z * (Complex(s.a1) + s.a2 * z)
      return gain * above / below
    }
  }

  /// The states in which a constant input of one finds the whole chain settled.
  var settled: [SectionState<Double>] {
    var level = 1.0
    return sections.map { section in
      let (z1, z2) = section.settled
      defer { level *= section.gainAtZero }
      return SectionState(z1: level * z1, z2: level * z2)
    }
  }
}
