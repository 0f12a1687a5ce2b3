public import FootfallSignal

/// The strides of a recording while it is being made.
///
/// Pieces of any size give the same strides as the whole recording does in `RunAnalyzer`, bit
/// for bit. Memory is bounded by the delay, not by the length of the recording. A stream is a
/// plain value: it can be copied and gone on with.
///
/// - Needs: pieces in order, each beginning at the index where the one before ended; one that
///   begins later is behind a gap.
/// - Delay: at most 45 s: 24 s until a second is known to be running, 16 s for the block that a
///   contact lies in, and half a neighborhood of strides for their gate.
/// - Differs: an insole of an unnamed side is taken for one foot's; the whole recording shows
///   whether it is a plate under both.
public struct RunStream: Sendable {
  public let placement: Placement
  public let side: Side
  private let analyzer: RunAnalyzer
  private var segment: SegmentStream?
  private var runs = 0

  public init(placement: Placement, side: Side, analyzer: RunAnalyzer = RunAnalyzer()) {
    self.placement = placement
    self.side = side
    self.analyzer = analyzer
  }

  /// Takes a piece and returns the strides that are sure by now, in order of initial contact.
  public mutating func push(_ piece: Segment) -> [Stride] {
    guard piece.count > 0 else { return [] }
    if segment?.continues(in: piece) == true {
      segment?.append(piece)
      return segment?.advance() ?? []
    }
    let rest = finish()
    segment = SegmentStream(
      first: piece, placement: placement, side: side, runs: runs, analyzer: analyzer)
    return rest + (segment?.advance() ?? [])
  }

  /// The rest, when nothing follows. The stream can be used again, for what lies behind a gap.
  public mutating func finish() -> [Stride] {
    guard let rest = segment?.finish() else { return [] }
    runs = segment?.runs ?? runs
    segment = nil
    return rest
  }
}
