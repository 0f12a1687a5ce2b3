import FootfallSignal

/// One temporal quantity per stride, drawn from the strides of one stream.
///
/// Only what lies inside physiological limits counts (science.md 1.6), so that a missed toe-off
/// does not enter a mean.
struct StrideSeries {
  /// Stance times that can be running, in seconds: the comparison's 95 ms, and 400 ms to include
  /// slow joggers.
  static let contactSeconds = 0.095...0.400
  /// Swing times that can be running, in seconds.
  static let swingSeconds = 0.200...0.800

  let strides: [Stride]
  /// Whether the stream shows the contacts of both feet.
  let seesBothFeet: Bool

  /// Only those of one foot.
  func of(_ side: Side) -> StrideSeries {
    StrideSeries(
      strides: strides.filter { $0.contact.side == side }, seesBothFeet: seesBothFeet)
  }

  var stride: [Double] { strides.compactMap(\.strideSeconds) }

  /// Measured between the two feet where one stream sees both; else half a stride, which takes
  /// the runner to be symmetric.
  var step: [Double] {
    seesBothFeet
      ? strides.compactMap(\.stepSeconds) : strides.compactMap { $0.strideSeconds.map { $0 / 2 } }
  }

  var contact: [Double] {
    strides.compactMap { stride in
      stride.contact.seconds.flatMap { Self.contactSeconds.contains($0) ? $0 : nil }
    }
  }

  var swing: [Double] {
    strides.compactMap { stride in
      guard let contact = stride.contact.seconds, Self.contactSeconds.contains(contact) else {
        return nil
      }
      return stride.swingSeconds.flatMap { Self.swingSeconds.contains($0) ? $0 : nil }
    }
  }

  /// From a toe-off to the next contact of the other foot; below zero in double support.
  var flight: [Double] {
    strides.compactMap { stride in
      guard let contact = stride.contact.seconds, Self.contactSeconds.contains(contact) else {
        return nil
      }
      let step = seesBothFeet ? stride.stepSeconds : stride.strideSeconds.map { $0 / 2 }
      return step.map { $0 - contact }
    }
  }

  /// Contact time over stride time, in percent.
  var dutyFactor: [Double] {
    strides.compactMap { stride in
      guard let contact = stride.contact.seconds, Self.contactSeconds.contains(contact),
        let period = stride.strideSeconds
      else { return nil }
      return 100 * contact / period
    }
  }
}
