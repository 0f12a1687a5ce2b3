import FootfallSignal
import Testing

@Suite struct RealFFTTests {
  struct Numbers: Decodable {
    struct Transform: Decodable {
      let n: Int
      let real, imaginary: [Double]
    }
    struct Weights: Decodable {
      let window: String
      let n: Int
      let symmetric, periodic: [Double]
    }
    let x: [Double]
    let transforms: [Transform]
    let windows: [Weights]
  }

  static let sizes = [0, 1, 2, 3, 4, 5, 16, 37, 100, 101, 1024, 7919]

  @Test func `bins are NumPy's`() throws {
    let oracle = try Oracle.read("fft", as: Numbers.self)
    for transform in oracle.transforms {
      var fft = RealFFT(count: transform.n)
      let bins = fft.forward(Array(oracle.x.prefix(transform.n)))
      #expect(difference(bins.map(\.real), transform.real) < 1e-14)
      #expect(bins.map(\.imaginary).count == transform.imaginary.count)
      #expect(zip(bins, transform.imaginary).allSatisfy { abs($0.imaginary - $1) < 1e-11 })
    }
  }

  @Test func `windows are SciPy's`() throws {
    for weights in try Oracle.read("fft", as: Numbers.self).windows {
      let window: Window =
        switch weights.window {
        case "hann": .hann
        case "hamming": .hamming
        default: .kaiser(beta: 8.6)
        }
      #expect(difference(window.weights(weights.n), weights.symmetric) < 1e-14)
      #expect(difference(window.weights(weights.n, periodic: true), weights.periodic) < 1e-14)
    }
  }

  @Test(arguments: sizes)
  func `the inverse gives the samples back`(count: Int) {
    var fft = RealFFT(count: count)
    let samples = noise(count, seed: count)
    let found = fft.inverse(fft.forward(samples))
    #expect(difference(found, samples) < 1e-13)
  }

  @Test(arguments: sizes)
  func `bins hold the energy of the samples`(count: Int) {
    var fft = RealFFT(count: count)
    let samples = noise(count, seed: 1)
    let bins = fft.forward(samples)
    #expect(bins.count == fft.binCount)
    let energy = bins.enumerated().reduce(0) { sum, bin in
      sum + (bin.offset == 0 || 2 * bin.offset == count ? 1 : 2) * bin.element.power
    }
    let expected = samples.reduce(0) { $0 + $1 * $1 } * Double(count)
    #expect(abs(energy - expected) <= 1e-12 * expected)
  }

  @Test(arguments: [8, 9, 64, 101])
  func `the transform is linear, and a delay turns its bins`(count: Int) {
    var fft = RealFFT(count: count)
    let (a, b) = (noise(count, seed: 3), noise(count, seed: 4))
    let (fa, fb) = (fft.forward(a), fft.forward(b))
    let sum = fft.forward(zip(a, b).map { 2 * $0 + 5 * $1 })
    let expected = zip(fa, fb).map { 2 * $0.real + 5 * $1.real }
    #expect(difference(sum.map(\.real), expected) < 1e-12)

    let late = fft.forward(Array(a.suffix(3) + a.dropLast(3)))
    for k in late.indices {
      let turn = Complex(length: 1, angle: -2 * .pi * 3 * Double(k) / Double(count))
      let expected = Complex(
        fa[k].real * turn.real - fa[k].imaginary * turn.imaginary,
        fa[k].real * turn.imaginary + fa[k].imaginary * turn.real)
      #expect(abs(late[k].real - expected.real) < 1e-11)
      #expect(abs(late[k].imaginary - expected.imaginary) < 1e-11)
    }
  }

  @Test func `missing samples are zeros, also after a longer input`() {
    var fft = RealFFT(count: 16)
    let short = noise(5, seed: 6)
    _ = fft.forward(noise(16, seed: 7))
    #expect(fft.forward(short) == fft.forward(short + [Double](repeating: 0, count: 11)))
  }

  @Test func `many tasks plan and transform at once`() async {
    let samples = noise(600, seed: 2)
    await withTaskGroup(of: [Complex].self) { group in
      for round in 0..<64 {
        group.addTask {
          var fft = RealFFT(count: 570 + round % 8)
          return fft.forward(Array(samples.prefix(570)))
        }
      }
      for await bins in group {
        #expect(abs(bins[0].real - samples.prefix(570).reduce(0, +)) < 1e-9)
      }
    }
  }
}
