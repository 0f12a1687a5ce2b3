import FootfallSignal

/// The contacts of one leg in one stretch of running, in the stretch's own samples.
struct LegBout {
  struct Stance {
    let stride: Stride
    /// Initial contact and toe-off, in samples of the stretch.
    let contact: Double
    let toeOff: Double
    /// Local index of the sample at 40 % of the contact.
    let middle: Int
  }

  /// Where in the contact the shank is read against the vertical (science.md 2.10, P1).
  static let middleShare = 0.4

  let motion: SixAxes
  let stances: [Stance]

  /// `nil` without a sensor in three axes.
  init?(_ segment: Segment, range: Range<Int>, strides: [Stride]) {
    guard let motion = SixAxes(segment, range: range) else { return nil }
    self.motion = motion
    let offset = Double(segment.start - range.lowerBound)
    func place(_ seconds: Double) -> Double {
      (seconds - segment.startSeconds) * segment.rate.hertz + offset
    }
    stances = strides.compactMap { stride in
      guard let end = stride.contact.toeOffSeconds else { return nil }
      let (contact, toeOff) = (place(stride.contact.initialContactSeconds), place(end))
      guard contact >= 1, toeOff + 1 < Double(motion.count) else { return nil }
      let middle = contact + Self.middleShare * (toeOff - contact)
      return Stance(
        stride: stride, contact: contact, toeOff: toeOff, middle: Int(middle.rounded()))
    }
  }

  /// Pairs of a stance and the one a stride later.
  var cycles: [(stance: Stance, next: Stance)] {
    stances.enumerated().compactMap { place, stance in
      guard let seconds = stance.stride.strideSeconds else { return nil }
      let due = stance.contact + seconds * motion.rate.hertz
      return stances[(place + 1)...].prefix(2).first { abs($0.contact - due) < 1 }
        .map { (stance, $0) }
    }
  }
}
