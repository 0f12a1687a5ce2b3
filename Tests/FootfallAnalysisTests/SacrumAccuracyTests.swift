import FootfallAnalysis
import FootfallSignal
import Testing

/// The accuracy that the architecture asks of the sacrum, on recordings nobody here made.
@Suite(.enabled(if: RealSacrumRun.folder != nil, Comment(rawValue: RealSacrumRun.missing)))
struct SacrumAccuracyTests {
  let detector = SacrumDetector()

  @Test func `contacts on a treadmill with a real sensor are those of the force plate`() throws {
    var all = Agreement()
    for run in try RealSacrumRun.treadmill() {
      let found = detector.contacts(in: run.segment)
      let one = Agreement(found, run)
      print("sacrum \(run.name): \(one)")
      all += one
      #expect(abs(one.cadenceError) < 1, "\(run.name)")
    }
    print("sacrum, all: \(all)")
    #expect(all.recall >= 0.99 && all.precision >= 0.99)
    #expect(abs(all.initialContact.mean) < 10 && all.initialContact.deviation < 10)
    #expect(abs(all.toeOff.mean) < 10 && all.toeOff.deviation < 10)
  }

  @Test func `contacts of virtual pelvis sensors are those of the force plate`() throws {
    var all = Agreement()
    for run in try RealSacrumRun.virtual() {
      let segment = run.segment
      let found = ContactBlocks().contacts(in: segment, range: segment.range, by: detector)
      let one = Agreement(found, run)
      print("pelvis \(run.name): \(one)")
      all += one
      #expect(one.recall == 1 && one.precision == 1, "\(run.name)")
      #expect(one.wrongSides == 0, "\(run.name)")
    }
    print("pelvis, all: \(all)")
    #expect(all.initialContact.deviation < 10 && all.toeOff.deviation < 15)
  }

  @Test func `every fifth sample gives the same contacts within a sample`() throws {
    for run in try RealSacrumRun.treadmill() {
      guard let acceleration = run.segment.acceleration else { continue }
      let rate = SampleRate(hertz: run.segment.rate.hertz / 5)
      let sparse = VectorSignal(
        axes: acceleration.axes,
        components: acceleration.components.map { component in
          Signal<Acceleration>(
            stride(from: 0, to: component.count, by: 5).map { component.samples[$0] }, rate: rate)
        })
      let segment = Segment(startSeconds: run.segment.startSeconds, acceleration: sparse)
      // The last contact may end after the last of the fewer samples.
      let found = detector.contacts(in: segment)
      let plain = detector.contacts(in: run.segment)
      #expect(plain.count - found.count <= 1, "\(run.name)")
      expectSame(found, Array(plain.prefix(found.count)), within: rate.period)
    }
  }

  @Test func `flipped and swapped columns give the same contacts`() throws {
    for run in try RealSacrumRun.treadmill() {
      guard let acceleration = run.segment.acceleration else { continue }
      let turned = VectorSignal<Acceleration>(
        axes: acceleration.axes,
        components: acceleration.components.reversed().map { component in
          component.with(component.samples.map { -$0 })
        })
      let segment = Segment(startSeconds: run.segment.startSeconds, acceleration: turned)
      expectSame(detector.contacts(in: segment), detector.contacts(in: run.segment))
    }
  }
}

/// How contacts agree with a reference, in milliseconds.
private struct Agreement: CustomStringConvertible {
  var initialContact = Differences()
  var toeOff = Differences()
  var wrongSides = 0
  var cadenceError = 0.0
  private var found = 0
  private var expected = 0

  init() {}

  /// Only contacts within the reference's time count against the precision: plates on the ground
  /// see a few steps of many.
  init(_ contacts: [GroundContact], _ run: RealSacrumRun) {
    let first = (run.initialContacts.first ?? 0) - 0.06
    let last = (run.initialContacts.last ?? 0) + 0.06
    let contacts = contacts.filter { (first...last).contains($0.initialContactSeconds) }
    found = contacts.count
    expected = run.initialContacts.count
    for (i, truth) in run.initialContacts.enumerated() {
      let near = contacts.min {
        abs($0.initialContactSeconds - truth) < abs($1.initialContactSeconds - truth)
      }
      guard let near, abs(near.initialContactSeconds - truth) < 0.06 else { continue }
      initialContact.values.append(1000 * (near.initialContactSeconds - truth))
      toeOff.values.append(1000 * ((near.toeOffSeconds ?? 0) - run.toeOffs[i]))
      if i < run.sides.count, near.side != run.sides[i] { wrongSides += 1 }
    }
    if found > 1, expected > 1 {
      cadenceError =
        rate(contacts.map(\.initialContactSeconds)) - rate(run.initialContacts)
    }
  }

  private func rate(_ times: [Double]) -> Double {
    60 * Double(times.count - 1) / (times[times.count - 1] - times[0])
  }

  var recall: Double { Double(initialContact.values.count) / Double(max(1, expected)) }
  var precision: Double { Double(initialContact.values.count) / Double(max(1, found)) }

  static func += (all: inout Agreement, one: Agreement) {
    all.initialContact.values += one.initialContact.values
    all.toeOff.values += one.toeOff.values
    all.found += one.found
    all.expected += one.expected
    all.wrongSides += one.wrongSides
  }

  var description: String {
    "\(initialContact.values.count) of \(expected), \(found) found, IC \(initialContact), "
      + "TO \(toeOff) ms, cadence \((cadenceError * 100).rounded() / 100)"
  }

  struct Differences: CustomStringConvertible {
    var values: [Double] = []
    var mean: Double { values.reduce(0, +) / Double(max(1, values.count)) }
    var deviation: Double {
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(max(1, values.count))).squareRoot()
    }
    var description: String {
      "\((mean * 10).rounded() / 10) ± \((deviation * 10).rounded() / 10)"
    }
  }
}
