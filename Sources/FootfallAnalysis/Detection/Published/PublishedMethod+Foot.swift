import FootfallSignal

extension PublishedMethod {
  static let feet: [PublishedMethod] = [
    PublishedMethod(
      name: "falbriard", placement: .foot,
      source: "M. Falbriard et al. (2018), doi:10.3389/fphys.2018.00610",
      initialContact: "The most negative minimum of the pitch rate (30 Hz) in the first half of "
        + "the cycle between mid-swings.",
      toeOff: "The same in the second half.", needsGyroscope: true
    ) { window in
      cycles(in: window) { curves, rotation, start, end in
        let middle = (start + end) / 2
        let fall = rotation.pitchRate.negated
        guard let contact = fall.highest(of: fall.maxima(from: start, to: middle)) else {
          return nil
        }
        let toeOff = fall.highest(of: fall.maxima(from: middle, to: end))
        return curves.moment(fall.vertex(at: contact), toeOff.map(fall.vertex))
      }
    },
    PublishedMethod(
      name: "yang", placement: .foot, source: "Yang (2022), \(lubrano)",
      initialContact: "The largest squared change of the acceleration's length in the first half "
        + "of the cycle between mid-swings.",
      toeOff: "The second minimum of the pitch rate (30 Hz), 100 to 700 ms later.",
      needsGyroscope: true
    ) { window in
      cycles(in: window) { curves, rotation, start, end in
        let range = (Int(start) + 1)..<Int((start + end) / 2)
        let change = range.clamped(to: 1..<curves.length.count).max { a, b in
          abs(curves.length[a] - curves.length[a - 1])
            < abs(curves.length[b] - curves.length[b - 1])
        }
        guard let contact = change else { return nil }
        let fall = rotation.pitchRate.negated
        let minima = fall.maxima(from: start, to: end).filter { fall[$0] > 0 }
        let deepest = minima.sorted { fall[$0] > fall[$1] }.prefix(2).sorted()
        let toeOff = deepest.last.flatMap {
          (0.1...0.7).contains(Double($0 - contact) / curves.hertz) ? $0 : nil
        }
        return curves.moment(contact, toeOff)
      }
    },
    PublishedMethod(
      name: "strohrmann", placement: .foot,
      source: "C. Strohrmann et al. (2012), \(lubrano)",
      initialContact: "The peak of the acceleration's length.",
      toeOff: "The first length of 2 g or more later than 80 ms after it.", needsGyroscope: false
    ) { window in
      guard let curves = LegCurves(window) else { return [] }
      return curves.blows.map { blow in
        let from = blow + curves.samples(0.08)
        let toeOff = Landmarks.first(
          from..<(from + curves.samples(0.5)), count: curves.length.count
        ) { curves.length[$0] >= 2 * Acceleration.standardGravity }
        return curves.moment(blow, toeOff)
      }
    },
    PublishedMethod(
      name: "reenalda", placement: .foot,
      source: "J. Reenalda et al. (2019), \(lubrano)",
      initialContact: "The peak of the acceleration's length.",
      toeOff: "The peak of the angular rate's length after it.", needsGyroscope: true
    ) { window in
      guard let curves = LegCurves(window), !curves.turning.isEmpty else { return [] }
      return curves.blows.map { blow in
        let from = blow + curves.samples(0.08)
        return curves.moment(
          blow, Landmarks.highest(curves.turning, from..<(blow + curves.samples(0.4))))
      }
    },
    PublishedMethod(
      name: "chew", placement: .foot, source: "Chew (2018), \(lubrano)",
      initialContact: "The largest fore-aft peak of the stride.",
      toeOff: "The next largest.", needsGyroscope: false
    ) { window in
      guard let curves = LegCurves(window) else { return [] }
      let size = curves.forward.map { abs($0) }
      return PeakFinder(distance: curves.apart).indices(in: size).map { blow in
        let from = blow + curves.samples(0.1)
        let later = Landmarks.tops(size, from..<(blow + curves.samples(0.4)))
        return curves.moment(blow, Landmarks.highest(size, of: later))
      }
    },
  ]

  /// What a rule finds in each cycle between two mid-swings, given in samples.
  static func cycles(
    in window: Segment,
    _ rule: (LegCurves, FootRotation, _ start: Double, _ end: Double) -> FootMoments?
  ) -> [FootMoments] {
    guard let curves = LegCurves(window),
      let rotation = FootRotation(window, impact: nil, by: FootDetector())
    else { return [] }
    return zip(rotation.swings, rotation.swings.dropFirst()).compactMap { start, end in
      guard start >= 0, Int(end) < window.count, end - start > 4 else { return nil }
      return rule(curves, rotation, start, end)
    }
  }
}
