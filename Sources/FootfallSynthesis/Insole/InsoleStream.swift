import FootfallAnalysis
import FootfallSignal

/// One insole's samples over a run, a piece at a time.
struct InsoleStream: Sendable {
  struct Sample: Sendable {
    let index: Int
    let seconds: Double
    /// In N, in the order of `InsoleZone.all`.
    let zones: [Double]
    /// Where the load is on a belt that runs at the runner's speed, in m ahead of where the heels
    /// land and to the right of the mid-line; `nil` in the air.
    let ground: Vector3?

    var newtons: Double { zones.reduce(0, +) }
    /// In kPa, in the order of `InsoleZone.all`.
    var kilopascals: [Double] {
      zip(zones, InsoleZone.all).map { $0 / $1.squareCentimeters * 10 }
    }
  }

  let device: PressureDevice
  let foot: Foot
  let count: Int
  private let timeline: Timeline
  private let gains: [Double]
  private var memory: [Double]
  private var next = 0
  private var place = -1
  private var load: FootLoad?

  init(_ timeline: Timeline, foot: Foot, device: PressureDevice, seed: UInt64) {
    self.timeline = timeline
    self.foot = foot
    self.device = device
    count = Int((timeline.seconds * device.rate.hertz).rounded(.up))
    var random = SeededGenerator(seed: seed, purpose: foot == .left ? 101 : 102)
    gains = InsoleZone.all.map { _ in 1 + device.gainError * random.normal() }
    memory = InsoleZone.all.map { _ in 0 }
  }

  /// The next samples in order, `nil` after the last.
  mutating func piece() -> [Sample]? {
    guard next < count else { return nil }
    let end = min(count, next + max(1, device.rate.samples(in: 2)))
    let samples = (next..<end).map { sample($0) }
    next = end
    return samples
  }

  private mutating func sample(_ index: Int) -> Sample {
    let seconds = device.rate.seconds(index)
    seek(seconds)
    let zones = load?.zones(at: seconds) ?? [Double](repeating: 0, count: InsoleZone.all.count)
    var read = zones
    for cell in zones.indices { read[cell] = reading(zones[cell], cell: cell, at: seconds) }
    return Sample(
      index: index, seconds: seconds, zones: read, ground: ground(under: read, at: seconds))
  }

  private func ground(under zones: [Double], at seconds: Double) -> Vector3? {
    let newtons = zones.reduce(0, +)
    guard newtons > 0, place >= 0 else { return nil }
    let contact = timeline.contacts(of: foot)[place]
    var (ahead, inward) = (0.0, 0.0)
    for (zone, load) in zip(InsoleZone.all, zones) {
      ahead += zone.forward * load / newtons
      inward += zone.medial * load / newtons
    }
    let carried =
      contact.initialContact.isFinite ? contact.speed * (seconds - contact.initialContact) : 0
    return Vector3(
      forward: ahead * timeline.runner.footMeters - carried,
      right: contact.heel.right - foot.sign * inward * timeline.runner.footWidthMeters)
  }

  private mutating func reading(_ newtons: Double, cell: Int, at seconds: Double) -> Double {
    if device.deadCells.contains(cell) { return 0 }
    // One kPa on one cm² is a tenth of a newton.
    let newtonsPerKilopascal = InsoleZone.all[cell].squareCentimeters / 10
    var pressure = newtons / newtonsPerKilopascal
    if device.hysteresis > 0 {
      let fading = exponential(-device.rate.period / 0.1)
      memory[cell] = max(memory[cell] * fading, pressure)
      pressure += device.hysteresis * (memory[cell] - pressure)
    }
    pressure *= gains[cell] * (1 + device.creepPerMinute * seconds / 60)
    pressure += device.driftKilopascalsPerMinute * seconds / 60
    if pressure < device.deadBandKilopascals { pressure = 0 }
    if let range = device.rangeKilopascals {
      pressure = min(pressure, range)
      if let bits = device.bits {
        let step = range / power(2, Double(bits))
        pressure = step * (pressure / step).rounded()
      }
    }
    return pressure * newtonsPerKilopascal
  }

  private mutating func seek(_ seconds: Double) {
    let contacts = timeline.contacts(of: foot)
    guard !contacts.isEmpty else { return }
    var moved = load == nil
    if place < 0 {
      place = 0
      moved = true
    }
    while place + 1 < contacts.count, contacts[place + 1].initialContact <= seconds {
      place += 1
      moved = true
    }
    guard moved else { return }
    let contact = contacts[place]
    let index = timeline.index(of: contact)
    load = FootLoad(
      contact, previous: index.flatMap { $0 > 0 ? timeline.contacts[$0 - 1] : nil },
      next: index.flatMap { $0 + 1 < timeline.contacts.count ? timeline.contacts[$0 + 1] : nil },
      mass: timeline.runner.massKilograms)
  }
}
