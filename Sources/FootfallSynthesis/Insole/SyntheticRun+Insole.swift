public import FootfallSignal

extension SyntheticRun {
  /// The load under one foot as an insole writes it, whole and in memory.
  public func load(of foot: Foot, device: PressureDevice = .typical()) -> Recording {
    var stream = InsoleStream(timeline, foot: foot, device: device, seed: seed)
    var newtons: [Double] = []
    while let piece = stream.piece() { newtons += piece.map(\.newtons) }
    return Recording(
      name: "synthetic-insole-\(foot.rawValue)", placement: .insole, side: foot.side,
      rate: device.rate, timeSource: .counter,
      segments: [
        Segment(startSeconds: 0, load: Signal<Force>(newtons, rate: device.rate))
      ])
  }
}
