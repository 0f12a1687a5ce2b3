import FootfallSignal

/// One sensor's own errors, drawn once, and the noise of each of its samples.
struct Imperfection: Sendable {
  private let device: Device
  private var random: SeededGenerator
  private let offset: [Double]
  private let scale: [Double]
  private(set) var clipped = [Int](repeating: 0, count: 6)
  private(set) var longestRun = [Int](repeating: 0, count: 6)
  private var currentRun = [Int](repeating: 0, count: 6)

  init(_ device: Device, random: SeededGenerator) {
    self.device = device
    self.random = random
    var offset: [Double] = []
    var scale: [Double] = []
    for axis in 0..<6 {
      let size =
        axis < 3
        ? device.accelerationOffset * 1e-3 * standardGravity : device.rotationOffset.radians
      offset.append(size * self.random.normal())
      scale.append(1 + device.scaleError * self.random.normal())
    }
    self.offset = offset
    self.scale = scale
  }

  /// The largest number that axis 0 to 5 can write, in m/s² and rad/s.
  func limit(axis: Int) -> Double? {
    axis < 3
      ? device.rangeGravities.map { $0 * standardGravity }
      : device.rangeDegreesPerSecond?.radians
  }

  mutating func applied(to value: Double, axis: Int) -> Double {
    let density =
      axis < 3 ? device.accelerationNoise * 1e-6 * standardGravity : device.rotationNoise.radians
    var value = scale[axis] * value + offset[axis]
    if density > 0 { value += density * (device.rate.hertz / 2).squareRoot() * random.normal() }
    guard let limit = limit(axis: axis) else { return value }
    if abs(value) >= limit {
      clipped[axis] += 1
      currentRun[axis] += 1
      longestRun[axis] = max(longestRun[axis], currentRun[axis])
      return value < 0 ? -limit : limit
    }
    currentRun[axis] = 0
    guard let bits = device.bits else { return value }
    let step = limit / power(2, Double(bits - 1))
    return step * (value / step).rounded()
  }

  /// Whether a sample is lost; asked once for each.
  mutating func losesSample() -> Bool {
    device.lossShare > 0 && random.unit() < device.lossShare
  }

  /// How far a stamp is from where it should be, in seconds.
  mutating func stampError() -> Double {
    device.stampJitter > 0 ? device.stampJitter * device.rate.period * random.normal() : 0
  }
}
