import Foundation
import Testing

@testable import FootfallSignal

@Suite struct QuaternionTests {
  private func draws(_ seed: Int) -> (Quaternion, Quaternion, Vector3) {
    var random = SplitMix(seed)
    func number() -> Double { Double.random(in: -2...2, using: &random) }
    func vector() -> Vector3 { Vector3(number(), number(), number()) }
    return (Quaternion(rotation: vector()), Quaternion(rotation: vector()), vector())
  }

  @Test(arguments: 1...20)
  func `turning keeps lengths, and a product turns by its right factor first`(seed: Int) {
    let (a, b, v) = draws(seed)
    #expect(abs(a.rotate(v).length - v.length) < 1e-14)
    #expect(((a * b).rotate(v) - a.rotate(b.rotate(v))).length < 1e-14)
    #expect((a.inverse.rotate(a.rotate(v)) - v).length < 1e-14)
  }

  @Test(arguments: [0, 1e-9, 0.01, 0.19, 0.21, 1, 3.1])
  func `a rotation vector comes back from its quaternion`(angle: Double) {
    let vector = angle * Vector3(2.0 / 3, -1.0 / 3, 2.0 / 3)
    let turn = Quaternion(rotation: vector)
    #expect((turn.rotationVector - vector).length < 1e-14)
    #expect(abs(turn.angle - angle) < 1e-8)
    #expect(abs(turn.w - cos(angle / 2)) < 1e-15)
  }

  @Test(arguments: 1...20)
  func `the shortest rotation between two directions takes one to the other`(seed: Int) throws {
    let (a, _, v) = draws(seed)
    let start = try #require(v.unit)
    let end = a.rotate(start)
    #expect((Quaternion(from: start, to: end).rotate(start) - end).length < 1e-12)
    let back = Quaternion(from: start, to: -start)
    #expect((back.rotate(start) + start).length < 1e-12)
  }

  @Test func `a quarter turn about z takes x to y`() {
    let turned = Quaternion(rotation: Vector3(0, 0, .pi / 2)).rotate(Vector3(1, 0, 0))
    #expect((turned - Vector3(0, 1, 0)).length < 1e-15)
  }
}
