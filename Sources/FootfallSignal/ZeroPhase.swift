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
    zeroPhase(samples.count, read: { samples[$0] }) { filtered, pad in
      Array(filtered[pad..<(pad + samples.count)])
    }
  }

  /// Filters several channels of the same length, side by side; each comes out as if alone.
  public func zeroPhase(_ channels: [[Double]]) -> [[Double]] {
    var result: [[Double]] = []
    result.reserveCapacity(channels.count)
    while result.count < channels.count {
      let c = result.count
      switch channels.count - c {
      case 1: result.append(zeroPhase(channels[c]))
      case 2: result += zeroPhase(channels[c], channels[c + 1])
      case 3: result += zeroPhase(channels[c], channels[c + 1], channels[c + 2], nil)
      default:
        result += zeroPhase(channels[c], channels[c + 1], channels[c + 2], channels[c + 3])
      }
    }
    return result
  }

  private func zeroPhase(_ a: [Double], _ b: [Double]) -> [[Double]] {
    precondition(a.count == b.count, "channels side by side have equal lengths")
    return zeroPhase(a.count, read: { SIMD2(a[$0], b[$0]) }) { filtered, pad in
      let kept = filtered[pad..<(pad + a.count)]
      return [kept.map { $0[0] }, kept.map { $0[1] }]
    }
  }

  private func zeroPhase(
    _ a: [Double], _ b: [Double], _ c: [Double], _ d: [Double]?
  ) -> [[Double]] {
    precondition(
      a.count == b.count && a.count == c.count && a.count == (d ?? a).count,
      "channels side by side have equal lengths")
    let fourth = d ?? a
    return zeroPhase(a.count, read: { SIMD4(a[$0], b[$0], c[$0], fourth[$0]) }) { filtered, pad in
      let kept = filtered[pad..<(pad + a.count)]
      let three = [kept.map { $0[0] }, kept.map { $0[1] }, kept.map { $0[2] }]
      return d == nil ? three : three + [kept.map { $0[3] }]
    }
  }

  /// How far a signal is extended at both ends: three times the number of coefficients.
  var padLength: Int {
    let idle = min(
      sections.count { $0.b2 == 0 }, sections.count { $0.a2 == 0 })
    return 3 * (2 * sections.count + 1 - idle)
  }

  @inline(__always)
  private func zeroPhase<Lane: Lanes, Result>(
    _ count: Int, read: (Int) -> Lane, write: ([Lane], Int) -> Result
  ) -> Result {
    guard count > 0 else { return write([], 0) }
    let pad = min(padLength, count - 1)
    var samples: [Lane] = []
    samples.reserveCapacity(count + 2 * pad)
    // Turned by 180° about each end, the signal continues with its value and its slope.
    let (head, tail) = (read(0), read(count - 1))
    for i in stride(from: pad, to: 0, by: -1) { samples.append(2 * head - read(i)) }
    for i in 0..<count { samples.append(read(i)) }
    for i in 0..<pad { samples.append(2 * tail - read(count - 2 - i)) }

    let settled = self.settled
    for backward in [false, true] {
      let start = backward ? samples[samples.count - 1] : samples[0]
      var states = settled.map { SectionState(z1: $0.z1 * start, z2: $0.z2 * start) }
      run(&samples, states: &states, backward: backward)
    }
    return write(samples, pad)
  }
}
