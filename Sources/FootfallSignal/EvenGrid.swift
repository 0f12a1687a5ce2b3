/// Puts samples with times of their own on one even grid, piece by piece between gaps.
///
/// The grid starts at the first time of all, and every piece takes the grid's points between its
/// own first and last time, so the indices of all pieces count from the same start.
///
/// - Needs: ascending times; two samples or more in a piece whose times are off the grid.
/// - Source: curves as in ``PiecewiseCubic``.
public struct EvenGrid: Hashable, Sendable {
  public let rate: SampleRate
  public let kind: PiecewiseCubic.Kind

  public init(rate: SampleRate, kind: PiecewiseCubic.Kind = .notAKnot) {
    self.rate = rate
    self.kind = kind
  }

  /// A stretch without a gap.
  public struct Piece: Hashable, Sendable {
    /// The grid's index of the first sample.
    public let start: Int
    /// The time of the first sample, on the clock of the times that were given.
    public let startSeconds: Double
    /// One list of samples per channel, in the order given.
    public let channels: [[Double]]
  }

  /// Resamples channels that share their times.
  ///
  /// - Parameters:
  ///   - times: when each sample was taken, in seconds, strictly ascending within a piece and
  ///     not descending between pieces.
  ///   - channels: lists as long as `times`, without NaN.
  ///   - gaps: the positions of the first samples after a gap, ascending.
  /// - Returns: the pieces that hold a point of the grid, in order of time.
  public func pieces(
    times: [Double], channels: [[Double]], gaps: [Int] = []
  ) -> [Piece] {
    precondition(channels.allSatisfy { $0.count == times.count }, "one sample for each time")
    guard let origin = times.first else { return [] }
    // A point counts as reached a millionth of a sample early, so rounding loses none.
    let slack = 1e-6
    let bounds = [0] + gaps.filter { $0 > 0 && $0 < times.count } + [times.count]
    return zip(bounds, bounds.dropFirst()).compactMap { from, to in
      guard from < to else { return nil }
      let start = Int(((times[from] - origin) * rate.hertz - slack).rounded(.up))
      let end = Int(((times[to - 1] - origin) * rate.hertz + slack).rounded(.down))
      guard start <= end else { return nil }
      let grid = (start...end).map { origin + rate.seconds($0) }
      let own = Array(times[from..<to])
      return Piece(
        start: start, startSeconds: grid[0],
        channels: channels.map { channel in
          PiecewiseCubic(times: own, values: Array(channel[from..<to]), kind: kind)
            .values(at: grid)
        })
    }
  }
}
