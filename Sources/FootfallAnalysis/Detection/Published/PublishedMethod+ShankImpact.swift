import FootfallSignal

extension PublishedMethod {
  /// More methods of the shank.
  static let moreShanks: [PublishedMethod] = [
    PublishedMethod(
      name: "sinclair", placement: .shank, source: "J. Sinclair et al., \(kiernan)",
      initialContact: "Back from the axial peak (60 Hz, gravity taken out) to a rise through zero "
        + "that 20 ms above zero follow.",
      toeOff: "Where the axial stops falling after the highest local maximum between two peaks.",
      needsGyroscope: false
    ) { window in
      guard let curves = LegCurves(window) else { return [] }
      let axial = curves.lowPassed(curves.up.map { $0 - Acceleration.standardGravity }, 60)
      let peaks = PeakFinder(distance: curves.apart).indices(in: axial)
      let lasting = curves.samples(0.02)
      return peaks.indices.compactMap { k in
        let peak = peaks[k]
        let rise = (max(1, peak - curves.apart)..<peak).last { i in
          axial[i - 1] < 0 && axial[i] >= 0 && i + lasting < axial.count
            && (i..<(i + lasting)).allSatisfy { axial[$0] >= 0 }
        }
        guard let rise else { return nil }
        let next = k + 1 < peaks.count ? peaks[k + 1] : axial.count
        let top = Landmarks.highest(axial, of: Landmarks.tops(axial, (peak + 1)..<next))
        let toeOff = top.map { top in
          // A plateau: it falls by no more than 2 % a second of its own size.
          var i = top + 1
          while i + 1 < axial.count, axial[i] - axial[i + 1] > 0.02 * abs(axial[i]) / curves.hertz {
            i += 1
          }
          return i
        }
        return curves.moment(rise, toeOff)
      }
    },
    PublishedMethod(
      name: "aubol", placement: .shank, source: "K. Aubol and C. Milner (2020), \(kiernan)",
      initialContact:
        "The earliest minimum of the acceleration's length (70 Hz) within 75 ms before "
        + "a peak of its change, that within 150 ms before the blow; a fifth as prominent as the "
        + "third largest blow is high, with no peak in the 25 ms before it.",
      toeOff: nil, needsGyroscope: false
    ) { window in
      guard let curves = LegCurves(window) else { return [] }
      let length = curves.lowPassed(curves.length, 70)
      let jerk = length.indices.map { $0 > 0 ? length[$0] - length[$0 - 1] : 0 }
      let blows = PeakFinder(distance: curves.apart).indices(in: length)
      let heights = blows.map { length[$0] }.sorted(by: >)
      guard let third = heights.prefix(3).last else { return [] }
      let bottoms = PeakFinder(prominence: .atLeast(0.2 * third)).indices(in: length.map { -$0 })
      return blows.compactMap { blow in
        let first = blow - curves.samples(0.150)
        let changes = Landmarks.tops(jerk, first..<(blow + 1))
        let tops = Landmarks.tops(length, (first - curves.samples(0.1))..<blow)
        return
          bottoms.first { low in
            changes.contains { (1...max(1, curves.samples(0.075))).contains($0 - low) }
              && !tops.contains { (1...max(1, curves.samples(0.025))).contains(low - $0) }
          }
          .map { curves.moment($0, nil) }
      }
    },
    PublishedMethod(
      name: "whelan", placement: .shank, source: "N. Whelan et al., \(kiernan)",
      initialContact: "The fore-aft (10 Hz) local maximum before the stride's largest.",
      toeOff: nil, needsGyroscope: false
    ) { window in
      guard let curves = LegCurves(window) else { return [] }
      // The push-off is the source's backward peak.
      let along = curves.lowPassed(curves.forward, 10).map { -$0 }
      let tops = Landmarks.tops(along, 0..<along.count)
      return PeakFinder(distance: curves.apart).indices(in: along).compactMap { main in
        tops.last { $0 < main && main - $0 < 2 * curves.apart }.map { curves.moment($0, nil) }
      }
    },
    PublishedMethod(
      name: "mcgrath", placement: .shank, source: "D. McGrath, B. Greene et al., \(kiernan)",
      initialContact: "The minimum of the pitch rate (5 Hz, 5th order) after mid-swing.",
      toeOff: "The minimum before the next mid-swing.", needsGyroscope: true
    ) { window in
      guard let curves = LegCurves(window), !curves.pitchRate.isEmpty else { return [] }
      let rate = curves.lowPassed(curves.pitchRate, 5, order: 5)
      let swings = PeakFinder(
        height: .atLeast(0.6 * (rate.max() ?? 0)), distance: max(1, Int(curves.hertz / 3))
      ).indices(in: rate)
      return zip(swings, swings.dropFirst() + [rate.count]).compactMap { swing, next in
        let minima = Landmarks.bottoms(rate, swing..<next)
        guard let first = minima.first else { return nil }
        return curves.moment(first, minima.count > 1 && next < rate.count ? minima.last : nil)
      }
    },
    PublishedMethod(
      name: "schmidt", placement: .shank,
      source: "M. Schmidt et al. (2016), doi:10.1016/j.proeng.2016.06.330, \(kiernan)",
      initialContact: "The axial minimum before a peak above 5 g at which the pitch rate is flat: "
        + "here it changes by less than a fifth of its range in 20 ms. For sprints; the source "
        + "sets its thresholds by hand.",
      toeOff: "The axial minimum of 150 ms, after a dead time of 90 ms.", needsGyroscope: true
    ) { window in
      guard let curves = LegCurves(window), !curves.pitchRate.isEmpty else { return [] }
      let reach = max(1, curves.samples(0.010))
      let rate = curves.pitchRate
      func change(_ i: Int) -> Double {
        abs(rate[min(rate.count - 1, i + reach)] - rate[max(0, i - reach)])
      }
      let range = (rate.max() ?? 0) - (rate.min() ?? 0)
      let peaks = PeakFinder(
        height: .atLeast(5 * Acceleration.standardGravity), distance: curves.apart
      ).indices(in: curves.up)
      return peaks.filter { change($0) < 0.2 * range }.map { peak in
        let contact = Landmarks.foot(of: curves.up, before: peak)
        let start = contact + curves.samples(0.090)
        let toeOff = Landmarks.lowest(curves.up, start..<(start + curves.samples(0.150)))
        return curves.moment(contact, toeOff)
      }
    },
  ]
}
