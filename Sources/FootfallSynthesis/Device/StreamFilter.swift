/// The filter before a sampler: a Butterworth low-pass of second order, on all six axes at once.
struct StreamFilter: Sendable {
  private let b0: Double
  private let a1: Double
  private let a2: Double
  private var input1: Reading
  private var input2: Reading
  private var output1: Reading
  private var output2: Reading

  /// Settled at a first reading.
  init(cutoff: Double, rate: Double, first: Reading) {
    let angle = .pi * cutoff / rate
    let k = sine(angle) / cosine(angle)
    let norm = 1 + 2.squareRoot() * k + k * k
    b0 = k * k / norm
    a1 = 2 * (k * k - 1) / norm
    a2 = (1 - 2.squareRoot() * k + k * k) / norm
    (input1, input2, output1, output2) = (first, first, first, first)
  }

  /// How late slow motion comes out of it, in seconds.
  static func delay(cutoff: Double) -> Double { 2.squareRoot() / (2 * .pi * cutoff) }

  mutating func pushed(_ input: Reading) -> Reading {
    let acceleration =
      b0 * (input.acceleration + 2 * input1.acceleration + input2.acceleration)
      - a1 * output1.acceleration - a2 * output2.acceleration
    let rate =
      b0 * (input.rate + 2 * input1.rate + input2.rate)
      - a1 * output1.rate - a2 * output2.rate
    (input2, input1) = (input1, input)
    output2 = output1
    output1 = Reading(acceleration: acceleration, rate: rate)
    return output1
  }
}
