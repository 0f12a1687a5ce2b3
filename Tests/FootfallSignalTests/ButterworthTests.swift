import FootfallSignal
import Testing

@Suite struct ButterworthTests {
  struct Designs: Decodable {
    struct Design: Decodable {
      let kind: String
      let order: Int
      let corner: [Double]
      let sos: [[Double]]
    }
    let rate: Double
    let designs: [Design]
  }

  struct Filtering: Decodable {
    struct Run: Decodable {
      let kind: String
      let order: Int
      let corner: [Double]
      let zeroPhase, rest, settled, short: [Double]
    }
    let rate: Double
    let x: [Double]
    let runs: [Run]
  }

  static let bands: [PassBand] = [.lowPass(20), .highPass(2), .bandPass(1, 15)]

  static func filter(_ kind: String, _ order: Int, _ corner: [Double]) -> Butterworth {
    switch kind {
    case "lowpass": Butterworth(.lowPass(corner[0]), order: order)
    case "highpass": Butterworth(.highPass(corner[0]), order: order)
    default: Butterworth(.bandPass(corner[0], corner[1]), order: order)
    }
  }

  @Test func `sections are SciPy's`() throws {
    let oracle = try Oracle.read("butterworth", as: Designs.self)
    var worst = 0.0
    for design in oracle.designs {
      let found = Self.filter(design.kind, design.order, design.corner)
        .sections(at: SampleRate(hertz: oracle.rate)).sections
      #expect(found.count == design.sos.count)
      for (section, row) in zip(found, design.sos) {
        let apart = max(
          difference([section.b0, section.b1, section.b2], Array(row[0..<3])),
          difference([1, section.a1, section.a2], Array(row[3...])))
        #expect(apart < 1e-11, "\(design.kind) \(design.order) \(design.corner)")
        worst = max(worst, apart)
      }
    }
    print("butterworth sections: \(worst)")
  }

  @Test func `filtered samples are SciPy's`() throws {
    let oracle = try Oracle.read("filtering", as: Filtering.self)
    let rate = SampleRate(hertz: oracle.rate)
    let short = Array(oracle.x.prefix(10))
    var worst = 0.0
    for run in oracle.runs {
      let filter = Self.filter(run.kind, run.order, run.corner)
      let sections = filter.sections(at: rate)
      var rest = filter.stream(at: rate, start: .atRest)
      var settled = filter.stream(at: rate, start: .settled)
      for (found, expected) in [
        (sections.zeroPhase(oracle.x), run.zeroPhase), (sections.zeroPhase(short), run.short),
        (rest.push(oracle.x), run.rest), (settled.push(oracle.x), run.settled),
      ] {
        let apart = difference(found, expected)
        #expect(apart < 1e-10, "\(run.kind) \(run.order) \(run.corner)")
        worst = max(worst, apart)
      }
    }
    print("butterworth filtering: \(worst)")
  }

  @Test(arguments: bands, [1, 2, 3, 4, 6])
  func `a pass is down by 3 dB at its corners`(band: PassBand, order: Int) {
    let rate = SampleRate(hertz: 100)
    let once = Butterworth(band, order: order).sections(at: rate)
    let twice = Butterworth(band, order: order, corner: .effective).sections(at: rate)
    let corners: [Double] =
      switch band {
      case .lowPass(let f), .highPass(let f): [f]
      case .bandPass(let low, let high): [low, high]
      }
    for corner in corners {
      #expect(abs(once.response(atHertz: corner, rate: rate).power - 0.5) < 1e-9)
      // Forward and backward multiply the gain by itself, so its power by the square.
      let one = twice.response(atHertz: corner, rate: rate).power
      #expect(abs(one * one - 0.5) < 1e-9)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 5, 8, 40, 1001])
  func `filtering is linear`(count: Int) {
    let (a, b) = (noise(count, seed: 1), noise(count, seed: 2))
    for band in Self.bands {
      let sections = Butterworth(band, order: 4).sections(at: SampleRate(hertz: 100))
      let sum = sections.zeroPhase(zip(a, b).map { 2 * $0 - 3 * $1 })
      let parts = zip(sections.zeroPhase(a), sections.zeroPhase(b)).map { 2 * $0 - 3 * $1 }
      #expect(zip(sum, parts).allSatisfy { abs($0 - $1) < 1e-9 })
      #expect(sum.count == count)
    }
  }

  @Test(arguments: [1, 2, 7, 12, 30, 501])
  func `a low pass keeps a constant`(count: Int) {
    let sections = Butterworth(.lowPass(6), order: 3).sections(at: SampleRate(hertz: 100))
    let constant = [Double](repeating: 9.81, count: count)
    #expect(difference(sections.zeroPhase(constant), constant) < 1e-12)
    #expect(abs(sections.gainAtZero - 1) < 1e-12)
  }

  @Test func `a signal that is its own mirror image stays so`() {
    let half = noise(300, seed: 5)
    let sections = Butterworth(.lowPass(10), order: 2).sections(at: SampleRate(hertz: 100))
    let filtered = sections.zeroPhase(half + half.reversed())
    // The backward pass comes second and meets a settled start, so only the ends may differ.
    let middle = filtered[200..<400]
    #expect(difference(Array(middle), middle.reversed()) < 1e-9)
  }

  @Test func `a later signal is filtered alike, later`() {
    var early = [Double](repeating: 0, count: 600)
    early.replaceSubrange(250..<300, with: noise(50, seed: 3))
    let late = Array(repeating: 0.0, count: 17) + early.dropLast(17)
    let sections = Butterworth(.bandPass(2, 20), order: 2).sections(at: SampleRate(hertz: 100))
    let (a, b) = (sections.zeroPhase(early), sections.zeroPhase(late))
    #expect(difference(Array(b[17...]), Array(a.dropLast(17))) < 1e-9)
  }

  @Test(arguments: 1...9)
  func `channels side by side come out as if alone, bit for bit`(channels: Int) {
    for count in [0, 1, 2, 11, 250] {
      let columns = (0..<channels).map { noise(count, seed: $0) }
      for order in 1...5 {
        let sections = Butterworth(.lowPass(9), order: order).sections(at: SampleRate(hertz: 100))
        #expect(sections.zeroPhase(columns) == columns.map { sections.zeroPhase($0) })
      }
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64, 999])
  func `the size of the pieces does not change a causal filter's output`(size: Int) {
    let samples = noise(1000, seed: 9)
    for start in [SectionStream.Start.atRest, .settled] {
      let filter = Butterworth(.bandPass(1, 20), order: 3)
      var whole = filter.stream(at: SampleRate(hertz: 100), start: start)
      var pieces = whole
      var found = pieces.push([])
      for from in stride(from: 0, to: samples.count, by: size) {
        found += pieces.push(Array(samples[from..<min(from + size, samples.count)]))
      }
      #expect(found == whole.push(samples))
      #expect(pieces == whole)
    }
  }

  @Test func `a settled filter passes a constant from the first sample`() {
    var stream = Butterworth(.lowPass(3), order: 4).stream(at: SampleRate(hertz: 100))
    #expect(stream.push([5, 5, 5]).allSatisfy { abs($0 - 5) < 1e-10 })
    #expect(abs(stream.push(5.0) - 5) < 1e-10)
  }

  @Test func `beyond half the rate there is nothing to pass or stop`() {
    let rate = SampleRate(hertz: 50)
    let samples = noise(40, seed: 4)
    let signal = Signal<Acceleration>(samples, rate: rate, start: 7)
    #expect(Butterworth(.lowPass(30), order: 2).zeroPhase(signal) == signal)
    #expect(Butterworth(.highPass(25), order: 2).zeroPhase(signal).samples.allSatisfy { $0 == 0 })
    #expect(
      Butterworth(.bandPass(1, 30), order: 2).zeroPhase(signal)
        == Butterworth(.highPass(1), order: 2).zeroPhase(signal))
    #expect(
      Butterworth(.bandPass(26, 30), order: 2).zeroPhase(signal).samples.allSatisfy { $0 == 0 })
  }

  @Test func `a filtered signal keeps its place in the recording`() {
    let signal = Signal<Force>(noise(30, seed: 8), rate: SampleRate(hertz: 100), start: 120)
    let filter = Butterworth(.lowPass(10), order: 2)
    #expect(filter.zeroPhase(signal).range == 120..<150)
    #expect(filter.causal(signal).range == 120..<150)
    let vector = VectorSignal(axes: [.x, .y], components: [signal, signal])
    #expect(filter.zeroPhase(vector).components[1] == filter.zeroPhase(signal))
  }
}
