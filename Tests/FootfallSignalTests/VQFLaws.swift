import Foundation
import Testing

@testable import FootfallSignal

/// A rate and a force over time, drawn by a seed: a swing about a changing axis with shocks.
struct DrawnRotation {
  let rate = SampleRate(hertz: 100)
  var angularVelocity: [Vector3] = []
  var acceleration: [Vector3] = []

  init(_ seed: Int, seconds: Double = 20) {
    var random = SplitMix(seed)
    func number() -> Double { Double.random(in: -1...1, using: &random) }
    let (a, b, c) = (number(), number(), number())
    var attitude = Quaternion(rotation: Vector3(number(), number(), number()))
    for i in 0..<Int(seconds * rate.hertz) {
      let t = Double(i) / rate.hertz
      let turn = Vector3(2 * a * sin(5 * t), 5 * sin(8 * t + b), c * cos(3 * t))
      attitude = (attitude * Quaternion(rotation: rate.period * turn)).renormalized
      let shake = Vector3(3 * sin(8 * t), 2 * cos(5 * t), 8 * sin(16 * t) + number())
      angularVelocity.append(turn)
      acceleration.append(attitude.inverse.rotate(Vector3(0, 0, 9.80665) + shake))
    }
  }

  func track(
    mounted mount: Quaternion = .identity, parameters: VQF.Parameters = VQF.Parameters()
  ) -> VQF.Track {
    VQF.track(
      angularVelocity: angularVelocity.map(mount.rotate),
      acceleration: acceleration.map(mount.rotate), rate: rate, parameters: parameters)
  }
}

@Suite struct VQFLaws {
  /// The angle between two attitudes, in degrees.
  static func degrees(_ a: Quaternion, _ b: Quaternion) -> Double {
    (a * b.inverse).rotationVector.length * 180 / .pi
  }

  @Test(arguments: 1...4)
  func `every attitude is a unit quaternion`(seed: Int) {
    let drawn = DrawnRotation(seed)
    for q in drawn.track().attitudes {
      #expect(abs(q.w * q.w + q.x * q.x + q.y * q.y + q.z * q.z - 1) < 1e-12)
    }
  }

  @Test func `a turn about the vertical at a constant rate adds up to its angle`() {
    let count = 1000
    let track = VQF.track(
      angularVelocity: Array(repeating: Vector3(0, 0, 0.5), count: count),
      acceleration: Array(repeating: Vector3(0, 0, 9.81), count: count),
      rate: SampleRate(hertz: 100),
      parameters: VQF.Parameters(estimatesBiasInMotion: false, estimatesBiasAtRest: false))
    let turned = (track.attitudes[count - 1] * track.attitudes[0].inverse).rotationVector
    let expected = (0.5 * 9.99 + .pi).truncatingRemainder(dividingBy: 2 * .pi) - .pi
    #expect((turned - Vector3(0, 0, expected)).length < 1e-9)
  }

  @Test(arguments: 1...6)
  func `at rest the force points up and the bias is found`(seed: Int) throws {
    var random = SplitMix(seed)
    func number() -> Double { Double.random(in: -1...1, using: &random) }
    let up = try #require(Vector3(number(), number(), number()).unit)
    let bias = 0.02 * Vector3(number(), number(), number())
    var filter = VQF(rate: SampleRate(hertz: 100))
    for _ in 0..<3000 { filter.update(angularVelocity: bias, acceleration: 9.81 * up) }
    #expect(filter.isAtRest)
    #expect((filter.attitude.rotate(up) - Vector3(0, 0, 1)).length < 1e-3)
    #expect((filter.bias - bias).length < 1e-4)
    #expect(filter.biasDeviation < 0.05 * .pi / 180)
  }

  @Test(arguments: [0, 1, 299, 300, 777])
  func `a state that was written down and read again goes on bit for bit`(cut: Int) throws {
    let drawn = DrawnRotation(3, seconds: 10)
    var whole = VQF(rate: drawn.rate)
    var parted = whole
    for i in drawn.acceleration.indices {
      if i == cut {
        parted = try JSONDecoder().decode(VQF.self, from: JSONEncoder().encode(parted))
      }
      whole.update(
        angularVelocity: drawn.angularVelocity[i], acceleration: drawn.acceleration[i])
      parted.update(
        angularVelocity: drawn.angularVelocity[i], acceleration: drawn.acceleration[i])
    }
    #expect(whole == parted)
  }

  @Test(arguments: 1...6)
  func `a sensor turned on the body sees the vertical turned with it`(seed: Int) {
    let drawn = DrawnRotation(seed)
    var random = SplitMix(seed + 100)
    func number() -> Double { Double.random(in: -2...2, using: &random) }
    let mount = Quaternion(rotation: Vector3(number(), number(), number()))
    // The limits on a bias act along axes, so that it alone would not turn with the sensor.
    let parameters = VQF.Parameters(estimatesBiasInMotion: false)
    let straight = drawn.track(parameters: parameters).attitudes
    let turned = drawn.track(mounted: mount, parameters: parameters).attitudes
    let up = Vector3(0, 0, 1)
    for (a, b) in zip(straight, turned) {
      let apart = mount.rotate(a.inverse.rotate(up)) - b.inverse.rotate(up)
      #expect(apart.length < 1e-9)
    }
  }

  @Test func `a lost force leaves the tilt as it is`() {
    var filter = VQF(rate: SampleRate(hertz: 100))
    filter.update(angularVelocity: .zero, acceleration: Vector3(1, 2, 9))
    let before = filter.state.tilt
    filter.update(angularVelocity: .zero, acceleration: .zero)
    #expect(filter.state.tilt == before)
  }

  @Test func `nothing and one sample are no trouble`() {
    let none = VQF.track(angularVelocity: [], acceleration: [], rate: SampleRate(hertz: 100))
    #expect(none.attitudes.isEmpty)
    let one = VQF.track(
      angularVelocity: [.zero], acceleration: [Vector3(9.81, 0, 0)],
      rate: SampleRate(hertz: 100))
    #expect((one.attitudes[0].rotate(Vector3(1, 0, 0)) - Vector3(0, 0, 1)).length < 1e-12)
  }

  @Test(arguments: 1...20)
  func `a covariance's update is the Kalman filter's, written out`(seed: Int) {
    var random = SplitMix(seed)
    func number() -> Double { Double.random(in: -1...1, using: &random) }
    func vector() -> Vector3 { Vector3(number(), number(), number()) }
    let (a, b, c) = (vector(), vector(), vector())
    // A sum of squares is positive definite.
    var p = Covariance3(variance: 0.1)
    for v in [a, b, c] {
      p =
        p
        + Covariance3(
          xx: v.x * v.x, yy: v.y * v.y, zz: v.z * v.z, xy: v.x * v.y, xz: v.x * v.z, yz: v.y * v.z)
    }
    // With as many rows as numbers, information adds: P⁻¹ grows by Hᵀ W⁻¹ H.
    let (h0, h1, h2) = (vector(), vector(), vector())
    let noise = Vector3(0.5, 0.7, 2)
    let e = vector()
    var updated = p
    let step = updated.update(rows: (h0, h1, h2), noise: noise, innovation: e)
    var information = p.inverse
    for (h, w) in [(h0, noise.x), (h1, noise.y), (h2, noise.z)] {
      let s = (1 / w) * h
      information =
        information
        + Covariance3(
          xx: s.x * h.x, yy: s.y * h.y, zz: s.z * h.z, xy: s.x * h.y, xz: s.x * h.z, yz: s.y * h.z)
    }
    let expected = information.inverse
    for v in [Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1)] {
      #expect((updated * v - expected * v).length < 1e-9)
    }
    let weighted = (e.x / noise.x) * h0 + (e.y / noise.y) * h1 + (e.z / noise.z) * h2
    #expect((step - expected * weighted).length < 1e-9)
  }
}
