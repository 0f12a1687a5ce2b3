import FootfallSignal
import Testing

@testable import FootfallAnalysis

struct PrincipalAxesTests {
  let rate = SampleRate(hertz: 100)

  func axes(of components: [[Double]]) -> PrincipalAxes {
    PrincipalAxes(
      VectorSignal<AngularVelocity>(
        axes: Array([Axis.x, .y, .z].prefix(components.count)),
        components: components.map { Signal($0, rate: rate) }))
  }

  var scattered: [[Double]] {
    [[1, 2, -3, 0.5, 4], [0.2, -1, 0.3, 2, 1], [-1, 0.5, 2, 0.1, -2]]
  }

  @Test func `directions are perpendicular unit vectors`() {
    let found = axes(of: scattered).directions
    for (i, a) in found.enumerated() {
      for (j, b) in found.enumerated() {
        let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - (i == j ? 1 : 0)) < 1e-12)
      }
    }
  }

  @Test func `powers descend, add up to the whole and are those along the directions`() {
    let found = axes(of: scattered)
    #expect(found.powers == found.powers.sorted(by: >))
    let whole = scattered.joined().reduce(0) { $0 + $1 * $1 } / 5
    #expect(abs(found.powers.reduce(0, +) - whole) < 1e-12)
    for (direction, power) in zip(found.directions, found.powers) {
      let along = (0..<5).map { i in
        zip(direction, scattered).reduce(0) { $0 + $1.0 * $1.1[i] }
      }
      #expect(abs(along.reduce(0) { $0 + $1 * $1 } / 5 - power) < 1e-12)
    }
  }

  @Test func `a rotation about one axis has that axis`() {
    let turn = [1.0, -2, 3, 0.5]
    let found = axes(of: [turn.map { $0 * 0.6 }, turn.map { $0 * 0 }, turn.map { $0 * -0.8 }])
    let first = found.directions[0]
    #expect(abs(abs(0.6 * first[0] - 0.8 * first[2]) - 1) < 1e-12)
    #expect(abs(found.powers[1]) < 1e-12)
  }

  @Test func `one component is its own axis, and no motion has no power`() {
    #expect(axes(of: [[1, 2]]).directions == [[1]])
    #expect(axes(of: [[0, 0], [0, 0], [0, 0]]).powers == [0, 0, 0])
  }
}
