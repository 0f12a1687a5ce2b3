public import FootfallSignal

/// Hands a long stretch of running to a detector in overlapping blocks.
///
/// Every block is a core with a margin on either side, so that a detector may look at the whole
/// of its window, both ways, and its answer still depends on a bounded stretch of time alone:
/// the blocks lie on a grid from the start of the bout, whatever pieces the recording came in.
///
/// - Needs: a detector whose answer for a contact does not change when data more than a margin
///   away does; near the seams two blocks see a contact, and the earlier block's answer stands.
/// - Delay: at most `coreSeconds + marginSeconds`, and the rest of the bout for its last block.
public struct ContactBlocks: Hashable, Sendable {
  /// Time that one block answers for, in seconds.
  public var coreSeconds: Double
  /// Time that it sees beyond its core on either side, in seconds.
  public var marginSeconds: Double
  /// Two contacts of one foot are at least this far apart, in seconds: below the shortest
  /// stride that the gates let through (0.45 s, science.md 1.6).
  public var strideFloorSeconds: Double
  /// The same for contacts of alternating feet: below the shortest step (4.75 Hz).
  public var stepFloorSeconds: Double

  public init(
    coreSeconds: Double = 8, marginSeconds: Double = 2, strideFloorSeconds: Double = 0.35,
    stepFloorSeconds: Double = 0.17
  ) {
    precondition(coreSeconds > 0 && marginSeconds >= 0, "a block has a core")
    self.coreSeconds = coreSeconds
    self.marginSeconds = marginSeconds
    self.strideFloorSeconds = strideFloorSeconds
    self.stepFloorSeconds = stepFloorSeconds
  }

  /// The contacts inside a range of a segment's indices, in order of time, none twice.
  public func contacts(
    in segment: Segment, range: Range<Int>, by detector: some ContactDetector
  ) -> [GroundContact] {
    let floor = floorSeconds(for: detector)
    let blocks = blocks(over: range, rate: segment.rate)
    let seen = Cores.map(blocks) { detector.contacts(in: segment[$0.window]) }
    var found: [GroundContact] = []
    for (block, contacts) in zip(blocks, seen) {
      let isLast = block.core.upperBound == range.upperBound
      let end = segment.seconds(at: Double(block.core.upperBound))
      for contact in contacts {
        let time = contact.initialContactSeconds
        if let last = found.last, time - last.initialContactSeconds < floor { continue }
        if isLast || time < end {
          found.append(contact)
        }
      }
    }
    return found
  }

  /// How far apart two contacts of a detector are at least, in seconds.
  func floorSeconds(for detector: any ContactDetector) -> Double {
    detector.seesBothFeet ? stepFloorSeconds : strideFloorSeconds
  }

  struct Block: Hashable {
    let core: Range<Int>
    let window: Range<Int>
  }

  /// Cores side by side that cover `range`; the last takes in what is left over.
  func blocks(over range: Range<Int>, rate: SampleRate) -> [Block] {
    let core = max(1, rate.samples(in: coreSeconds))
    let margin = rate.samples(in: marginSeconds)
    var blocks: [Block] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let isLast = range.upperBound - start < 2 * core
      let end = isLast ? range.upperBound : start + core
      let window = (start - margin)..<(end + margin)
      blocks.append(Block(core: start..<end, window: window.clamped(to: range)))
      start = end
    }
    return blocks
  }
}
