import FootfallSignal

/// One sensor's samples over a run, a piece at a time.
///
/// Memory is that of a piece, whatever the length of the run.
struct SensorStream: Sendable {
  let device: Device
  let mount: Mount
  let count: Int
  private(set) var imperfection: Imperfection
  private var motion: any SegmentMotion
  private var next = 0
  private var filter: StreamFilter?
  private static let pieceSeconds = 2.0

  init(_ timeline: Timeline, mount: Mount, device: Device, seed: UInt64) {
    self.device = device
    self.mount = mount
    motion = timeline.motion(of: mount)
    let purpose = 16 + 4 * mount.placement.number + (mount.foot.map { $0 == .left ? 1 : 2 } ?? 0)
    imperfection = Imperfection(device, random: SeededGenerator(seed: seed, purpose: purpose))
    let seconds = max(0, timeline.seconds - device.startSeconds)
    count = Int(
      (seconds * (1 + device.clockPartsPerMillion * 1e-6) * device.rate.hertz).rounded(.up))
  }

  /// The next samples in order, `nil` after the last. A piece in a gap is empty.
  mutating func piece() -> [SensorLine]? {
    guard next < count else { return nil }
    let end = min(count, next + max(1, device.rate.samples(in: SensorStream.pieceSeconds)))
    if isLost(next..<end) {
      next = end
      filter = nil
      return []
    }
    let readings = device.filters ? filtered(next..<end) : direct(next..<end)
    var samples: [SensorLine] = []
    samples.reserveCapacity(end - next)
    for (offset, reading) in readings.enumerated() {
      let index = next + offset
      let sample = sample(reading, index: index)
      let time = device.runSeconds(ofSample: index)
      if !imperfection.losesSample(), !device.gaps.contains(where: { $0.contains(time) }) {
        samples.append(sample)
      }
    }
    next = end
    return samples
  }

  /// Whether a gap takes all of a range: then there is nothing to work out.
  private func isLost(_ range: Range<Int>) -> Bool {
    let first = device.runSeconds(ofSample: range.lowerBound)
    let last = device.runSeconds(ofSample: range.upperBound - 1)
    return device.gaps.contains { $0.contains(first) && $0.contains(last) }
  }

  private mutating func sample(_ reading: Reading, index: Int) -> SensorLine {
    let force = mount.reading(of: reading.acceleration)
    let rate = mount.reading(of: reading.rate)
    let written = (index / device.batch + 1) * device.batch - 1
    return SensorLine(
      index: index,
      stamp: device.rate.seconds(device.batch > 1 ? written : index) + imperfection.stampError(),
      acceleration: Vector3(
        forward: imperfection.applied(to: force.forward, axis: 0),
        up: imperfection.applied(to: force.up, axis: 1),
        right: imperfection.applied(to: force.right, axis: 2)),
      rotation: Vector3(
        forward: imperfection.applied(to: rate.forward, axis: 3),
        up: imperfection.applied(to: rate.up, axis: 4),
        right: imperfection.applied(to: rate.right, axis: 5)))
  }

  private mutating func direct(_ range: Range<Int>) -> [Reading] {
    motion.readings(
      from: device.runSeconds(ofSample: range.lowerBound), count: range.count,
      spacing: device.runSeconds(ofSample: 1) - device.startSeconds)
  }

  private mutating func filtered(_ range: Range<Int>) -> [Reading] {
    let fine = max(2, Int((800 / device.rate.hertz).rounded(.up)))
    let spacing = (device.runSeconds(ofSample: 1) - device.startSeconds) / Double(fine)
    let cutoff = 0.4 * device.rate.hertz
    let start = device.runSeconds(ofSample: range.lowerBound) + StreamFilter.delay(cutoff: cutoff)
    if filter == nil {
      // Settled before the first sample.
      let lead = 40 * fine
      let before = motion.readings(
        from: start - Double(lead) * spacing, count: lead, spacing: spacing)
      filter = StreamFilter(cutoff: cutoff, rate: 1 / spacing, first: before[0])
      for reading in before { _ = filter?.pushed(reading) }
    }
    let input = motion.readings(from: start, count: range.count * fine, spacing: spacing)
    var output: [Reading] = []
    output.reserveCapacity(range.count)
    for (index, reading) in input.enumerated() {
      let pushed = filter?.pushed(reading) ?? reading
      if index % fine == 0 { output.append(pushed) }
    }
    return output
  }
}
