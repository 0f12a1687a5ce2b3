import FootfallSignal

/// One contact as measured, before offsets and gates, in seconds of the recording's clock.
struct FootMoments: Hashable {
  let initialContact: Double
  let toeOff: Double?

  /// The contacts that pass the gates, without their offsets.
  ///
  /// A contact without a toe-off stands where the window ends too early to show one; elsewhere
  /// what has no toe-off is no contact of running. In the last `blindSeconds` even a landing is
  /// the end of the data: the filter sees one side of it only.
  ///
  /// - Source: science.md 1.6.
  static func contacts(
    _ moments: [FootMoments], contactSeconds: ClosedRange<Double>,
    swingSeconds: ClosedRange<Double>, end: Double, blindSeconds: Double,
    initialContactOffset: Double, toeOffOffset: Double
  ) -> [GroundContact] {
    moments.indices.compactMap { i in
      let now = moments[i]
      let contact = now.initialContact - initialContactOffset
      let toeOff = now.toeOff.map { $0 - toeOffOffset }
      if let toeOff {
        guard contactSeconds.contains(toeOff - contact) else { return nil }
        if i + 1 < moments.count {
          let swing = moments[i + 1].initialContact - initialContactOffset - toeOff
          guard swingSeconds.contains(swing) else { return nil }
        }
      } else if contact + contactSeconds.upperBound <= end
        || now.initialContact > end - blindSeconds
      {
        return nil
      }
      return GroundContact(
        side: .unknown, initialContactSeconds: contact, toeOffSeconds: toeOff,
        rawInitialContactSeconds: now.initialContact, rawToeOffSeconds: now.toeOff)
    }
  }
}

extension FootMoments {
  /// Moments in samples of a window as seconds of the recording.
  init(in window: Segment, contact: Double, toeOff: Double?) {
    func seconds(_ sample: Double) -> Double {
      window.seconds(at: Double(window.start) + sample)
    }
    self.init(initialContact: seconds(contact), toeOff: toeOff.map(seconds))
  }
}
