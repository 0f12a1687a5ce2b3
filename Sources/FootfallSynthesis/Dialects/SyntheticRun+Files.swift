import FootfallSignal

extension SyntheticRun {
  /// A sensor's file, handed over in pieces of a few seconds; memory does not grow with the run.
  public func write(
    _ dialect: some SensorDialect = TidyCSV(), from mount: Mount,
    device: Device = .typical(rate: 200), to write: ([UInt8]) throws -> Void
  ) rethrows {
    let file = SensorFile(mount: mount, device: device)
    var stream = SensorStream(timeline, mount: mount, device: device, seed: seed)
    var held = Array(dialect.opening(of: file).utf8)
    while let piece = stream.piece() {
      try write(held)
      held.removeAll(keepingCapacity: true)
      for line in piece { dialect.append(line, of: file, to: &held) }
    }
    if dialect.leavesLastLineOpen {
      while let last = held.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
        held.removeLast()
      }
    }
    try write(held)
  }

  /// A sensor's file as one text.
  public func csv(
    _ dialect: some SensorDialect = TidyCSV(), from mount: Mount,
    device: Device = .typical(rate: 200)
  ) -> String {
    var text = ""
    write(dialect, from: mount, device: device) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  /// The file of a pair of insoles or switches, handed over in pieces of a few seconds.
  public func write(
    _ dialect: some LoadDialect, device: PressureDevice = .typical(),
    to write: ([UInt8]) throws -> Void
  ) rethrows {
    let file = LoadFile(device: device, seconds: timeline.seconds)
    let inertial = Device.typical(rate: device.rate.hertz)
    func sensor(_ foot: Foot) -> SensorStream? {
      guard dialect.needsMotion else { return nil }
      return SensorStream(
        timeline, mount: Mount(.insole, side: foot), device: inertial, seed: seed)
    }
    var loads = (
      InsoleStream(timeline, foot: .left, device: device, seed: seed),
      InsoleStream(timeline, foot: .right, device: device, seed: seed)
    )
    var sensors = (sensor(.left), sensor(.right))
    try write(Array(dialect.opening(of: file).utf8))
    while let left = loads.0.piece(), let right = loads.1.piece() {
      let moves = (sensors.0?.piece(), sensors.1?.piece())
      var bytes: [UInt8] = []
      for i in left.indices {
        let line = LoadLine(
          seconds: left[i].seconds, left: left[i].load(moving: moves.0?[i]),
          right: right[i].load(moving: moves.1?[i]))
        dialect.append(line, of: file, to: &bytes)
      }
      try write(bytes)
    }
  }

  /// The file of a pair of insoles or switches as one text.
  public func text(_ dialect: some LoadDialect, device: PressureDevice = .typical()) -> String {
    var text = ""
    write(dialect, device: device) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }
}

extension InsoleStream.Sample {
  fileprivate func load(moving line: SensorLine?) -> LoadLine.Load {
    LoadLine.Load(
      zones: zones, kilopascals: kilopascals, ground: ground, acceleration: line?.acceleration,
      rotation: line?.rotation)
  }
}
