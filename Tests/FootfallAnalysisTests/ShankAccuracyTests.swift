import FootfallAnalysis
import FootfallSignal
import Testing

/// The accuracy that the architecture asks of the shank, on recordings nobody here made.
@Suite(.enabled(if: RealShankRun.folder != nil, Comment(rawValue: RealShankRun.missing)))
struct ShankAccuracyTests {
  let detector = ShankDetector()

  @Test func `contacts on a treadmill with a real sensor are those of the force plate`() throws {
    var all = ShankAgreement()
    for run in try RealShankRun.treadmill() {
      let one = ShankAgreement(found(in: run.segment), run)
      print("shank \(run.name): \(one)")
      all += one
      #expect(one.recall == 1 && one.precision == 1, "\(run.name)")
    }
    print("shank, all: \(all)")
    #expect(abs(all.initialContact.mean) < 8 && all.initialContact.absolute < 8)
    #expect(all.toeOff.deviation < 15 && all.toeOff.absolute < 8.3)
  }

  @Test func `contacts of virtual shank sensors are those of the force plate`() throws {
    var all = ShankAgreement()
    for run in try RealShankRun.virtual() {
      let one = ShankAgreement(found(in: run.segment), run)
      print("shank \(run.name): \(one)")
      all += one
      #expect(one.recall == 1 && one.precision == 1, "\(run.name)")
    }
    print("virtual shank, all: \(all)")
    #expect(all.initialContact.deviation < 10 && all.toeOff.deviation < 15)
  }

  @Test func `without their gyroscope they give nearly the same contacts`() throws {
    var all = ShankAgreement()
    // At 60 Hz, smoothed at 12 Hz, there is no impact to be seen.
    for run in try RealShankRun.virtual() where run.segment.rate.hertz > 100 {
      let one = ShankAgreement(found(in: run.segment.withoutGyroscope), run)
      print("shank without gyroscope \(run.name): \(one)")
      all += one
      #expect(one.recall == 1 && one.precision == 1, "\(run.name)")
    }
    print("virtual shank without gyroscope, all: \(all)")
    #expect(all.initialContact.deviation < 10 && all.toeOff.deviation < 15)
  }

  @Test func `walking has no running contact`() throws {
    for run in try RealShankRun.treadmill("walk") {
      #expect(found(in: run.segment).isEmpty, "\(run.name)")
    }
  }

  @Test func `flipped and swapped axes give the same contacts`() throws {
    for run in try RealShankRun.treadmill() + RealShankRun.virtual() {
      let plain = run.segment.first(seconds: 8)
      let turned = plain.mapped { axes in
        [axes[2], axes[0], axes[1]].map { $0.with($0.samples.map { -$0 }) }
      }
      expectAlike(detector.contacts(in: turned), detector.contacts(in: plain))
    }
  }

  @Test(arguments: [333.0, 500, 1000]) func `a higher rate gives the same contacts within a sample`(
    hertz: Double
  ) throws {
    for run in try RealShankRun.treadmill() + RealShankRun.virtual() {
      let rate = SampleRate(hertz: hertz)
      let plain = run.segment.first(seconds: 8)
      let dense = plain.mapped { $0.map { interpolated($0, to: rate) } }
      expectAlike(
        detector.contacts(in: dense), detector.contacts(in: plain), within: plain.rate.period)
    }
  }

  private func found(in segment: Segment) -> [GroundContact] {
    ContactBlocks().contacts(in: segment, range: segment.range, by: detector)
  }

  /// By the cubic through four neighbors: another road than the detector's own.
  private func interpolated<Q: Quantity>(_ signal: Signal<Q>, to rate: SampleRate) -> Signal<Q> {
    let count = Int(signal.rate.seconds(signal.count - 1) * rate.hertz) + 1
    func sample(_ i: Int) -> Double { signal.samples[max(0, min(signal.count - 1, i))] }
    return Signal(
      (0..<count).map { place in
        let x = rate.seconds(place) * signal.rate.hertz
        let i = Int(x)
        let t = x - Double(i)
        let (a, b, c, d) = (sample(i - 1), sample(i), sample(i + 1), sample(i + 2))
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
      }, rate: rate)
  }
}

extension Segment {
  fileprivate var withoutGyroscope: Segment {
    Segment(startSeconds: startSeconds, acceleration: acceleration)
  }

  fileprivate func first(seconds: Double) -> Segment {
    self[start..<min(range.upperBound, start + rate.samples(in: seconds))]
  }

  fileprivate func mapped(_ change: Change) -> Segment {
    func map<Q: Quantity>(_ vector: VectorSignal<Q>) -> VectorSignal<Q> {
      let plain = vector.components.map { $0.with($0.samples, as: Force.self) }
      return VectorSignal(
        axes: vector.axes,
        components: change(plain).map { Signal<Q>($0.samples, rate: $0.rate, start: $0.start) })
    }
    return Segment(
      startSeconds: startSeconds, acceleration: acceleration.map(map),
      angularVelocity: angularVelocity.map(map))
  }

  /// What is done to three components, whatever they measure.
  fileprivate typealias Change = ([Signal<Force>]) -> [Signal<Force>]
}

/// How contacts agree with a reference, in milliseconds.
private struct ShankAgreement: CustomStringConvertible {
  var initialContact = Differences()
  var toeOff = Differences()
  private var found = 0
  private var expected = 0

  init() {}

  init(_ contacts: [GroundContact], _ run: RealShankRun) {
    // Beyond the first and the last reference a plate may have been missed.
    let margin = 0.4
    let span =
      ((run.initialContacts.first ?? 0) - margin)...((run.initialContacts.last ?? 0) + margin)
    found = contacts.count { span.contains($0.initialContactSeconds) }
    expected = run.initialContacts.count
    for (contact, toeOff) in zip(run.initialContacts, run.toeOffs) {
      let nearest = contacts.min {
        abs($0.initialContactSeconds - contact) < abs($1.initialContactSeconds - contact)
      }
      guard let nearest, abs(nearest.initialContactSeconds - contact) < 0.1,
        let left = nearest.toeOffSeconds
      else { continue }
      initialContact.values.append((nearest.initialContactSeconds - contact) * 1000)
      self.toeOff.values.append((left - toeOff) * 1000)
    }
  }

  var recall: Double { Double(initialContact.values.count) / Double(max(1, expected)) }
  var precision: Double { Double(initialContact.values.count) / Double(max(1, found)) }

  static func += (a: inout ShankAgreement, b: ShankAgreement) {
    a.initialContact.values += b.initialContact.values
    a.toeOff.values += b.toeOff.values
    a.found += b.found
    a.expected += b.expected
  }

  var description: String {
    "\(initialContact.values.count) of \(expected), \(found) found; "
      + "initial contact \(initialContact), toe-off \(toeOff) ms"
  }

  struct Differences: CustomStringConvertible {
    var values: [Double] = []

    private func average(_ values: [Double]) -> Double {
      values.reduce(0, +) / Double(max(1, values.count))
    }
    var mean: Double { average(values) }
    var deviation: Double { average(values.map { ($0 - mean) * ($0 - mean) }).squareRoot() }
    var absolute: Double { average(values.map(abs)) }

    var description: String {
      let rounded = [mean, deviation, absolute].map { ($0 * 10).rounded() / 10 }
      return "\(rounded[0]) ± \(rounded[1]) (\(rounded[2]))"
    }
  }
}
