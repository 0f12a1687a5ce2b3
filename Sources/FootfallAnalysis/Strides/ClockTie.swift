public import FootfallSignal

/// How the clocks of two sensors on a runner's legs lie to one another.
public struct ClockTie: Hashable, Sendable {
  public let placement: Placement
  /// The recordings' names.
  public let left: String
  public let right: String
  /// `nil` where the motion does not tell: what needs one clock is then withheld.
  public let match: Match?

  /// What to add to the right clock to have the left one.
  public struct Match: Hashable, Sendable {
    /// In seconds, at `atSeconds`.
    public let offsetSeconds: Double
    /// The middle of the strides that it rests on, in seconds of the right clock.
    public let atSeconds: Double
    /// Half the width of the offset's 95 % interval, in seconds.
    public let errorSeconds: Double
    /// How much slower the right clock runs, in parts per million, and half of its 95 % interval.
    public let partsPerMillion: Double
    public let partsPerMillionError: Double
    /// Strides of the left foot in which the right one landed.
    public let strides: Int

    /// The left clock's time for one of the right clock.
    public func leftSeconds(ofRight seconds: Double) -> Double {
      seconds + offsetSeconds + 1e-6 * partsPerMillion * (seconds - atSeconds)
    }
  }

  /// One for each placement that was worn on both legs by one sensor each.
  static func ties(
    among streams: [StreamAnalysis], by method: InterleavedFeet = InterleavedFeet()
  ) -> [ClockTie] {
    Placement.allCases.filter(\.isOnOneLeg).compactMap { placement in
      let worn = streams.filter { $0.recording.placement == placement && !$0.seesBothFeet }
      let left = worn.filter { $0.recording.side == .left }
      let right = worn.filter { $0.recording.side == .right }
      guard left.count == 1, right.count == 1 else { return nil }
      return ClockTie(
        placement: placement, left: left[0].recording.name, right: right[0].recording.name,
        match: method.match(left: left[0].strides, right: right[0].strides))
    }
  }
}
