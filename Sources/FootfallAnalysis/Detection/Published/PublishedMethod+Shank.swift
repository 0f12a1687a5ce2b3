import FootfallSignal

extension PublishedMethod {
  static let shanks: [PublishedMethod] = [
    PublishedMethod(
      name: "purcell", placement: .shank, source: "Purcell, \(kiernan)",
      initialContact: "The fore-aft minimum nearest to each peak of the acceleration's length; the "
        + "source's forward is the push-off's backward.",
      toeOff: "Between 20 and 60 % of the stride, midway between the largest backward peak and "
        + "the sideways peak nearest to it, of either sign.", needsGyroscope: false
    ) { window in
      guard let curves = LegCurves(window) else { return [] }
      let along = curves.forward.map { -$0 }
      let bottoms = Landmarks.bottoms(along, 0..<along.count)
      let contacts = curves.blows.compactMap { blow in
        Landmarks.nearest(to: blow, of: bottoms)
      }
      let sideways = Landmarks.tops(curves.across.map { abs($0) }, 0..<curves.across.count)
      return contacts.indices.map { k in
        guard k + 1 < contacts.count else { return curves.moment(contacts[k], nil) }
        let stride = contacts[k + 1] - contacts[k]
        let start = contacts[k] + stride / 5
        let range = start..<max(start, contacts[k] + 3 * stride / 5)
        let toeOff = Landmarks.lowest(along, range).map { backward in
          let beside = Landmarks.nearest(to: backward, of: sideways)
          return Double(backward + (beside ?? backward)) / 2
        }
        return curves.moment(Double(contacts[k]), toeOff)
      }
    },
    PublishedMethod(
      name: "fadillioglu", placement: .shank, source: "C. Fadillioglu et al., \(kiernan)",
      initialContact: "Where the pitch rate (15 Hz) first falls below zero after mid-swing.",
      toeOff: "The maximum of what a low pass of 15 Hz leaves out (10 Hz), in the half cycle "
        + "before the next mid-swing, up to the rate's minimum.", needsGyroscope: true
    ) { window in
      guard let curves = LegCurves(window), !curves.pitchRate.isEmpty else { return [] }
      let smooth = curves.lowPassed(curves.pitchRate, 15)
      let mean = smooth.reduce(0, +) / Double(smooth.count)
      let rest = curves.lowPassed(zip(curves.pitchRate, smooth).map { $0 - $1 }, 10)
      let swings = PeakFinder(
        height: .atLeast(250 * .pi / 180), distance: max(1, Int(curves.hertz / 3))
      ).indices(in: smooth)
      return zip(swings, swings.dropFirst() + [smooth.count]).compactMap { swing, next in
        let contact = Landmarks.first(swing..<next, count: smooth.count) { smooth[$0] < mean }
        guard let contact else { return nil }
        let cycle = next - swing
        guard next < smooth.count, Double(cycle) < curves.hertz else {
          return curves.moment(contact, nil)
        }
        let toeOff = Landmarks.lowest(smooth, (next - cycle / 2)..<(next - cycle / 10)).flatMap {
          Landmarks.highest(rest, (next - cycle / 2)..<($0 + 1))
        }
        return curves.moment(contact, toeOff)
      }
    },
    PublishedMethod(
      name: "mercer", placement: .shank, source: "J. Mercer, \(kiernan)",
      initialContact: "Back from the axial peak (15 Hz, 4th order) nearest to the blow to where it "
        + "began to rise.",
      toeOff: "Forward from the highest maximum of the next 0.3 s to where it stops falling.",
      needsGyroscope: false
    ) { window in
      guard let curves = LegCurves(window) else { return [] }
      let axial = curves.lowPassed(curves.up, 15, order: 4)
      // The impact is the sharper of the two axial peaks; smoothed, the second may be the higher.
      let tops = Landmarks.tops(axial, 0..<axial.count)
      let peaks = curves.blows.compactMap { blow in
        Landmarks.nearest(to: blow, of: tops)
      }
      return peaks.map { peak in
        let later = Landmarks.tops(axial, (peak + 1)..<(peak + curves.samples(0.3)))
        let second = Landmarks.highest(axial, of: later)
        let toeOff = second.map { top in
          var i = top
          while i + 1 < axial.count, axial[i + 1] < axial[i] { i += 1 }
          return i
        }
        return curves.moment(Landmarks.foot(of: axial, before: peak), toeOff)
      }
    },
    PublishedMethod(
      name: "mizrahi", placement: .shank, source: "J. Mizrahi et al., \(kiernan)",
      initialContact: "The axial peak.", toeOff: nil, needsGyroscope: false
    ) { window in
      guard let curves = LegCurves(window) else { return [] }
      return PeakFinder(distance: curves.apart).indices(in: curves.up).map {
        curves.moment($0, nil)
      }
    },
    PublishedMethod(
      name: "norris", placement: .shank, source: "M. Norris et al. (2015), \(kiernan)",
      initialContact: "Where the sideways acceleration (2 Hz) rises through zero; of its two "
        + "senses, as nobody says which way is inward, the one whose rises lie nearer to the blows.",
      toeOff: nil, needsGyroscope: false
    ) { window in
      guard let curves = LegCurves(window) else { return [] }
      let slow = curves.lowPassed(curves.across, 2)
      func rises(_ x: [Double]) -> [Int] {
        x.indices.dropFirst().filter { x[$0 - 1] < 0 && x[$0] >= 0 }
      }
      func distance(_ places: [Int]) -> Int {
        curves.blows.reduce(0) { sum, blow in
          sum + (Landmarks.nearest(to: blow, of: places).map { abs($0 - blow) } ?? slow.count)
        }
      }
      let (one, other) = (rises(slow), rises(slow.map { -$0 }))
      return (distance(one) <= distance(other) ? one : other).map { curves.moment($0, nil) }
    },
  ]
}
