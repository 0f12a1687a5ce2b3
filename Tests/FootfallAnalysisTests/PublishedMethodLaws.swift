import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

/// What holds for every published method, whatever its accuracy.
@Suite struct PublishedMethodLaws {
  private static let run = SyntheticRun(course: .run(seconds: 24), seed: 5)

  private static func recording(_ method: PublishedMethod) -> Recording {
    run.recording(
      at: method.placement, side: method.placement.isOnOneLeg ? .left : nil,
      device: .typical(rate: 200))
  }

  @Test func `a name stands for one method of a placement`() {
    let names = PublishedMethod.all.map { "\($0.placement.rawValue) \($0.name)" }
    #expect(Set(names).count == names.count)
    for method in PublishedMethod.all {
      #expect(PublishedMethod.named(method.name, for: method.placement)?.method == method.method)
      #expect(method.name == method.name.lowercased() && !method.source.isEmpty)
    }
    #expect(PublishedMethod.named("nobody", for: .sacrum) == nil)
    #expect(PublishedMethod.of(.wrist).isEmpty)
    #expect(PublishedMethod.of(.heel).map(\.name) == PublishedMethod.of(.foot).map(\.name))
  }

  @Test(arguments: PublishedMethod.all.map(\.method))
  func `a method finds a contact per step of a simulated run`(name: String) throws {
    let method = try #require(PublishedMethod.all.first { $0.method == name })
    let contacts = method.contacts(in: Self.recording(method).segments[0])
    let times = contacts.map(\.initialContactSeconds)
    #expect(times == times.sorted())
    #expect(contacts.allSatisfy { ($0.toeOffSeconds ?? .infinity) > $0.initialContactSeconds })
    let steps = 24 * 170.0 / 60
    let perContact = method.seesBothFeet ? 1.0 : 2
    print("\(name): \(contacts.count) contacts, \(contacts.count { $0.seconds != nil }) toe-offs")
    #expect(abs(Double(contacts.count) * perContact - steps) < 0.25 * steps)
    #expect(method.toeOff != nil || contacts.allSatisfy { $0.toeOffSeconds == nil })
  }

  @Test(arguments: PublishedMethod.all.map(\.method))
  func `a method finds its directions in the data`(name: String) throws {
    let method = try #require(PublishedMethod.all.first { $0.method == name })
    let segment = Self.recording(method).segments[0]
    func turned<Q: Quantity>(_ vector: VectorSignal<Q>) -> VectorSignal<Q> {
      let rows = vector.components.map(\.samples)
      let other = [rows[2], rows[0].map { -$0 }, rows[1].map { -$0 }]
      return VectorSignal(
        axes: [.x, .y, .z], components: other.map { Signal($0, rate: vector.rate) })
    }
    let other = Segment(
      startSeconds: segment.startSeconds, acceleration: segment.acceleration.map(turned),
      angularVelocity: segment.angularVelocity.map(turned))
    let (found, same) = (method.contacts(in: other), method.contacts(in: segment))
    #expect(found.count == same.count)
    for (one, two) in zip(found, same) {
      #expect(abs(one.initialContactSeconds - two.initialContactSeconds) < 1e-6)
      #expect(abs((one.toeOffSeconds ?? 0) - (two.toeOffSeconds ?? 0)) < 1e-6)
    }
  }

  @Test func `without what it needs a method finds nothing`() {
    let flat = Segment(
      startSeconds: 0,
      acceleration: VectorSignal(
        axes: [.x, .y, .z],
        components: [0, 0, 9.81].map {
          Signal([Double](repeating: $0, count: 400), rate: SampleRate(hertz: 100))
        }))
    for method in PublishedMethod.all { #expect(method.contacts(in: flat).isEmpty) }
  }
}
