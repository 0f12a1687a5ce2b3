import FootfallSignal

/// The contacts of one foot in one stretch of running, each with the moment when it lay flat.
struct FootBout {
  struct Stance {
    let stride: Stride
    /// Initial contact and toe-off, in samples of the stretch.
    let contact: Double
    let toeOff: Double
    /// Local index of the sample at which the foot turned least.
    let flat: Int
    /// Whether it turned so little there that it can be called flat.
    let isFlat: Bool
  }

  /// Where in the contact flat is looked for, as shares of it (science.md 1.6).
  static let flatShare = 0.25...0.60
  /// A foot that turns faster never lies flat, in rad/s (science.md 1.6).
  static let flatRate = 100 * Double.pi / 180

  private(set) var motion: SixAxes
  let stances: [Stance]

  /// `nil` without an angular rate in three axes.
  init?(_ segment: Segment, range: Range<Int>, strides: [Stride]) {
    guard let motion = SixAxes(segment, range: range), motion.angularVelocity.count > 8 else {
      return nil
    }
    self.motion = motion
    let corner = Butterworth(.lowPass(30), order: 2)
    let slow = segment[range].angularVelocity.map(corner.zeroPhase)
    var energy = [Double](repeating: 0, count: motion.count)
    for component in slow?.components ?? [] {
      for (i, rate) in component.samples.enumerated() { energy[i] += rate * rate }
    }
    func place(_ seconds: Double) -> Double {
      (seconds - segment.startSeconds) * segment.rate.hertz
        + Double(segment.start - range.lowerBound)
    }
    stances = strides.compactMap { stride in
      guard let end = stride.contact.toeOffSeconds else { return nil }
      let (contact, toeOff) = (place(stride.contact.initialContactSeconds), place(end))
      let length = toeOff - contact
      let first = Int((contact + Self.flatShare.lowerBound * length).rounded(.up))
      let last = Int(contact + Self.flatShare.upperBound * length)
      guard contact >= 1, toeOff + 1 < Double(motion.count), first <= last,
        let flat = (first...last).min(by: { (energy[$0], $0) < (energy[$1], $1) })
      else { return nil }
      return Stance(
        stride: stride, contact: contact, toeOff: toeOff, flat: flat,
        isFlat: energy[flat] < Self.flatRate * Self.flatRate)
    }
  }

  /// The same contacts, with a motion in which errors were taken back.
  func with(_ motion: SixAxes) -> FootBout {
    var copy = self
    copy.motion = motion
    return copy
  }

  /// Pairs of a stance and the same foot's next one.
  var cycles: [(stance: Stance, next: Stance)] {
    zip(stances, stances.dropFirst()).compactMap { stance, next in
      guard let seconds = stance.stride.strideSeconds else { return nil }
      let due = stance.contact + seconds * motion.rate.hertz
      return abs(next.contact - due) < 1 ? (stance, next) : nil
    }
  }
}
