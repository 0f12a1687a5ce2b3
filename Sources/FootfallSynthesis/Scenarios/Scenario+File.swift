public import FootfallSignal

extension Scenario {
  /// One file of a run.
  public struct File: Sendable {
    /// The name without its ending, for example `shank_left`.
    public var stem: String
    public var content: Content
    public var damage: Damage?

    public enum Content: Sendable {
      /// A sensor's file in a dialect of `Dialects.sensors`.
      case sensor(Mount, Device, dialect: String)
      /// A pair's file in a dialect of `Dialects.loads`.
      case loads(PressureDevice, dialect: String)
      case watch(WatchSummary)
      case text(String)
    }

    public init(stem: String, content: Content) {
      self.stem = stem
      self.content = content
    }

    /// A sensor at its usual place, in a file that is named after it.
    public init(
      _ placement: Placement, _ foot: Foot? = nil, device: Device = .typical(rate: 200),
      dialect: String = TidyCSV().id
    ) {
      stem = [placement.rawValue, foot?.rawValue].compactMap { $0 }.joined(separator: "_")
      content = .sensor(Mount(placement, side: foot), device, dialect: dialect)
    }

    /// The name that the file has on disk.
    public var name: String {
      let ending: String? =
        switch content {
        case .sensor(_, _, let dialect): Dialects.sensor(dialect)?.fileExtension
        case .loads(_, let dialect): Dialects.load(dialect)?.fileExtension
        case .watch, .text: nil
        }
      return "\(stem).\(ending ?? "csv")"
    }

    /// Where its sensor was worn; `nil` where none was.
    public var placement: Placement? {
      switch content {
      case .sensor(let mount, _, _): mount.placement
      case .loads: .insole
      case .watch, .text: nil
      }
    }
  }
}

extension SyntheticRun {
  /// Writes one file of a scenario, in pieces.
  ///
  /// - Precondition: the dialect of the file exists.
  public func write(
    _ file: Scenario.File, to write: ([UInt8]) throws -> Void
  ) rethrows {
    guard let damage = file.damage else { return try writeWhole(file, to: write) }
    var damaged = DamagedText(damage)
    try writeWhole(file) { try write(damaged.pushed($0)) }
    try write(damaged.finish())
  }

  private func writeWhole(
    _ file: Scenario.File, to write: ([UInt8]) throws -> Void
  ) rethrows {
    switch file.content {
    case .sensor(let mount, let device, let id):
      guard let dialect = Dialects.sensor(id) else {
        preconditionFailure("a scenario's dialect exists")
      }
      try self.write(dialect, from: mount, device: device, to: write)
    case .loads(let device, let id):
      guard let dialect = Dialects.load(id) else {
        preconditionFailure("a scenario's dialect exists")
      }
      try self.write(dialect, device: device, to: write)
    case .watch(let watch): try write(Array(watch.text(of: truth).utf8))
    case .text(let text): try write(Array(text.utf8))
    }
  }
}
