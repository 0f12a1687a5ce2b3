import FootfallSignal

extension PublishedMethod {
  /// More methods of the sacrum.
  static let moreSacra: [PublishedMethod] = [
    PublishedMethod(
      name: "bergamini", placement: .sacrum, source: "E. Bergamini et al. (2012), \(kiernan)",
      initialContact: "The highest second derivative of the angular rate's length of a step, by "
        + "differences of what is slower than 20 Hz instead of wavelets.",
      toeOff: "The lowest one after it.", needsGyroscope: true
    ) { window in
      guard let curves = PelvisCurves(window), let rotation = window.angularVelocity else {
        return []
      }
      let rate = Butterworth(.lowPass(20), order: 2).sections(at: window.rate)
        .zeroPhase(rotation.norm.samples)
      let bend = rate.indices.map { i in
        i > 0 && i + 1 < rate.count ? rate[i - 1] - 2 * rate[i] + rate[i + 1] : 0
      }
      let contacts = curves.tops(of: bend)
      return zip(contacts, contacts.dropFirst()).map { contact, next in
        let from = contact + curves.samples(0.095)
        return curves.moment(
          Double(contact), Landmarks.lowest(bend, from..<max(from, next)).map(Double.init))
      }
    },
    PublishedMethod(
      name: "benson", placement: .sacrum, source: "L. Benson et al., \(kiernan)",
      initialContact: "Of the fore-aft minima (10 Hz) between two vertical peaks, the one that is "
        + "deep and late.",
      toeOff: "The fore-aft minimum before the next contact, 100 ms or more after this one, else "
        + "the peak of its change.", needsGyroscope: false
    ) { window in
      guard let curves = PelvisCurves(window), let raw = curves.forward else { return [] }
      let low = Butterworth(.lowPass(10), order: 2).sections(at: window.rate)
      let (vertical, forward) = (low.zeroPhase(curves.vertical), low.zeroPhase(raw))
      let tops = curves.tops(of: vertical)
      let contacts = zip(tops, tops.dropFirst()).compactMap { top, next -> Int? in
        let minima = Landmarks.bottoms(forward, top..<next)
        let byDepth = minima.sorted { forward[$0] > forward[$1] }
        // Ranks of depth and of lateness count alike; of equals the later.
        return minima.enumerated().max { a, b in
          func rank(_ place: Int, _ minimum: Int) -> Int {
            place + (byDepth.firstIndex(of: minimum) ?? 0)
          }
          return (rank(a.offset, a.element), a.element) < (rank(b.offset, b.element), b.element)
        }?.element
      }
      let change = forward.indices.map { $0 > 0 ? forward[$0] - forward[$0 - 1] : 0 }
      return contacts.indices.map { k in
        guard k + 1 < contacts.count else { return curves.moment(Double(contacts[k]), nil) }
        let from = contacts[k] + curves.samples(0.1)
        let range = from..<max(from, contacts[k + 1])
        let toeOff =
          Landmarks.bottoms(forward, range).last ?? Landmarks.highest(change, range)
        return curves.moment(Double(contacts[k]), toeOff.map(Double.init))
      }
    },
  ]
}
