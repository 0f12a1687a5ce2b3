public import FootfallSignal

extension SyntheticRun {
  /// The load under one foot as an insole writes it, with its nine zones, whole and in memory.
  public func load(of foot: Foot, device: PressureDevice = .typical()) -> Recording {
    var stream = InsoleStream(timeline, foot: foot, device: device, seed: seed)
    var newtons: [Double] = []
    var zones = InsoleZone.all.map { _ in [Double]() }
    while let piece = stream.piece() {
      newtons += piece.map(\.newtons)
      for zone in zones.indices { zones[zone] += piece.map { $0.zones[zone] } }
    }
    return Recording(
      name: "synthetic-insole-\(foot.rawValue)", placement: .insole, side: foot.side,
      rate: device.rate, timeSource: .counter,
      segments: [
        Segment(
          startSeconds: 0, load: Signal<Force>(newtons, rate: device.rate),
          sole: zip(InsoleZone.all, zones).map { zone, samples in
            SoleChannel(
              label: zone.name, samples: .force(Signal(samples, rate: device.rate)))
          })
      ])
  }
}
