import FootfallSignal

/// Puts a stream's samples together to a recording.
struct RecordingBuilder {
  private let mount: Mount
  private let device: Device
  private var segments: [Segment] = []
  private var columns = [[Double]](repeating: [], count: 6)
  private var start = 0
  private var next = 0

  init(mount: Mount, device: Device) {
    self.mount = mount
    self.device = device
  }

  mutating func add(_ samples: [SensorLine]) {
    for sample in samples {
      if sample.index != next { close() }
      if columns[0].isEmpty { start = sample.index }
      columns[0].append(sample.acceleration.forward)
      columns[1].append(sample.acceleration.up)
      columns[2].append(sample.acceleration.right)
      columns[3].append(sample.rotation.forward)
      columns[4].append(sample.rotation.up)
      columns[5].append(sample.rotation.right)
      next = sample.index + 1
    }
  }

  /// - Precondition: there was a sample.
  mutating func recording(clipping: Imperfection) -> Recording {
    close()
    precondition(!segments.isEmpty, "a recording has a sample")
    let name = ["synthetic", mount.placement.rawValue, mount.foot?.rawValue]
    return Recording(
      name: name.compactMap { $0 }.joined(separator: "-"), placement: mount.placement,
      side: mount.foot?.side ?? .unknown, rate: device.rate, timeSource: .counter,
      segments: segments, saturation: saturation(clipping))
  }

  private mutating func close() {
    guard !columns[0].isEmpty else { return }
    func vector<Q: Quantity>(_ from: Int, of quantity: Q.Type) -> VectorSignal<Q> {
      VectorSignal<Q>(
        axes: mount.axisNames,
        components: (from..<(from + 3)).map {
          Signal<Q>(columns[$0], rate: device.rate, start: start)
        })
    }
    segments.append(
      Segment(
        startSeconds: device.rate.seconds(start),
        acceleration: vector(0, of: Acceleration.self),
        angularVelocity: device.hasGyroscope ? vector(3, of: AngularVelocity.self) : nil))
    columns = [[Double]](repeating: [], count: 6)
  }

  private func saturation(_ clipping: Imperfection) -> [Saturation] {
    (0..<(device.hasGyroscope ? 6 : 3)).compactMap { axis in
      guard clipping.clipped[axis] > 0, let limit = clipping.limit(axis: axis) else { return nil }
      return Saturation(
        kind: axis < 3 ? .acceleration : .angularVelocity, axis: mount.axisNames[axis % 3],
        limit: limit, samples: clipping.clipped[axis], longestRun: clipping.longestRun[axis])
    }
  }
}
