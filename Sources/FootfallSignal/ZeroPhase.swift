extension SecondOrderSections {
  /// Filters forward and then backward, so that nothing moves in time.
  ///
  /// The gain is that of the filter squared. Nothing in gives nothing back; a signal no longer
  /// than the pad is padded by all it has, one sample less than its length.
  ///
  /// - Needs: the whole signal; this cannot stream.
  /// - Delay: none.
  /// - Source: F. Gustafsson (1996), doi:10.1109/78.492552, in the widespread variant with an odd
  ///   extension and settled states, as in SciPy's `sosfiltfilt`.
  /// - Differs: SciPy refuses a signal that is shorter than the pad.
  public func zeroPhase(_ samples: [Double]) -> [Double] {
    var a = Extended(samples, by: padLength)
    bothWays(start: { backward in a.outermost(backward) }) { part, states, backward in
      run(&a.parts[part], states: &states, backward: backward)
    }
    return a.parts[1]
  }

  /// Filters several channels of the same length, side by side; each comes out as if alone.
  public func zeroPhase(_ channels: [[Double]]) -> [[Double]] {
    precondition(
      channels.allSatisfy { $0.count == channels[0].count },
      "channels side by side have equal lengths")
    var result: [[Double]] = []
    result.reserveCapacity(channels.count)
    while result.count < channels.count {
      let c = result.count
      switch channels.count - c {
      case 1: result.append(zeroPhase(channels[c]))
      case 2: result += zeroPhase(channels[c], channels[c + 1])
      case 3: result += zeroPhase(channels[c], channels[c + 1], channels[c + 2])
      default:
        result += zeroPhase(channels[c], channels[c + 1], channels[c + 2], channels[c + 3])
      }
    }
    return result
  }

  private func zeroPhase(_ a: [Double], _ b: [Double]) -> [[Double]] {
    var (a, b) = (Extended(a, by: padLength), Extended(b, by: padLength))
    bothWays(start: { SIMD2(a.outermost($0), b.outermost($0)) }) { part, states, backward in
      run(&a.parts[part], &b.parts[part], states: &states, backward: backward)
    }
    return [a.parts[1], b.parts[1]]
  }

  private func zeroPhase(_ a: [Double], _ b: [Double], _ c: [Double]) -> [[Double]] {
    var (a, b) = (Extended(a, by: padLength), Extended(b, by: padLength))
    var c = Extended(c, by: padLength)
    // The fourth lane is free.
    bothWays(
      start: { SIMD4(a.outermost($0), b.outermost($0), c.outermost($0), 0) }
    ) { part, states, backward in
      run(&a.parts[part], &b.parts[part], &c.parts[part], states: &states, backward: backward)
    }
    return [a.parts[1], b.parts[1], c.parts[1]]
  }

  private func zeroPhase(
    _ a: [Double], _ b: [Double], _ c: [Double], _ d: [Double]
  ) -> [[Double]] {
    var (a, b) = (Extended(a, by: padLength), Extended(b, by: padLength))
    var (c, d) = (Extended(c, by: padLength), Extended(d, by: padLength))
    bothWays(
      start: { SIMD4(a.outermost($0), b.outermost($0), c.outermost($0), d.outermost($0)) }
    ) { part, states, backward in
      run(
        &a.parts[part], &b.parts[part], &c.parts[part], &d.parts[part], states: &states,
        backward: backward)
    }
    return [a.parts[1], b.parts[1], c.parts[1], d.parts[1]]
  }

  /// How far a signal is extended at both ends: three times the number of coefficients.
  var padLength: Int {
    let idle = min(sections.count { $0.b2 == 0 }, sections.count { $0.a2 == 0 })
    return 3 * (2 * sections.count + 1 - idle)
  }

  /// Runs over head, body and tail, and back as far as the body begins.
  private func bothWays<Lane: Lanes>(
    start: (_ backward: Bool) -> Lane,
    run: (_ part: Int, _ states: inout [SectionState<Lane>], _ backward: Bool) -> Void
  ) {
    for (backward, parts) in [(false, [0, 1, 2]), (true, [2, 1])] {
      let level = start(backward)
      var states = settled.map { SectionState(z1: $0.z1 * level, z2: $0.z2 * level) }
      for part in parts { run(part, &states, backward) }
    }
  }
}

/// Samples with a short continuation on both sides.
private struct Extended {
  /// What comes before, the samples, and what comes after.
  var parts: [[Double]]

  /// Turned by 180° about each end, the signal continues with its value and its slope.
  init(_ samples: [Double], by length: Int) {
    let pad = min(length, max(0, samples.count - 1))
    let (first, last) = (samples.first ?? 0, samples.last ?? 0)
    parts = [
      (0..<pad).map { 2 * first - samples[pad - $0] }, samples,
      (0..<pad).map { 2 * last - samples[samples.count - 2 - $0] },
    ]
  }

  /// The first sample of all, or the last.
  func outermost(_ backward: Bool) -> Double {
    for part in backward ? parts.reversed() : parts {
      if let sample = backward ? part.last : part.first { return sample }
    }
    return 0
  }
}
