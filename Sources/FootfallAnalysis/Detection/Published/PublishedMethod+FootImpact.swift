import FootfallSignal

extension PublishedMethod {
  /// Methods of the foot that rest on the impact's acceleration.
  static let feetByImpact: [PublishedMethod] = [
    PublishedMethod(
      name: "mo", placement: .foot, source: "S. Mo and D. Chow (2018), \(lubrano)",
      initialContact: "The largest acceleration of the cycle between mid-swings.",
      toeOff: nil, needsGyroscope: true
    ) { window in
      cycles(in: window) { curves, _, start, end in
        Landmarks.highest(curves.length, Int(start)..<Int(end)).map { curves.moment($0, nil) }
      }
    },
    PublishedMethod(
      name: "maiwald", placement: .foot, source: "C. Maiwald et al. (2015), \(lubrano)",
      initialContact: "The highest vertical acceleration above 80 Hz (4th order) between the "
        + "maxima of the pitch rate (2 Hz). From 170 Hz.",
      toeOff: nil, needsGyroscope: true
    ) { window in
      cycles(in: window) { curves, _, start, end in
        sharpestRise(curves, start, end).map { curves.moment($0, nil) }
      }
    },
    PublishedMethod(
      name: "mitschke", placement: .foot, source: "C. Mitschke et al. (2018), \(lubrano)",
      initialContact: "As maiwald.",
      toeOff: "The first rise of the fore-aft acceleration through 2 g later than 60 ms after it, "
        + "its tilt not taken out.", needsGyroscope: true
    ) { window in
      cycles(in: window) { curves, _, start, end in
        sharpestRise(curves, start, end).map { contact in
          let from = contact + curves.samples(0.06)
          let level = 2 * Acceleration.standardGravity
          let toeOff = Landmarks.first(from..<Int(end), count: curves.forward.count) {
            curves.forward[$0 - 1] < level && curves.forward[$0] >= level
          }
          return curves.moment(contact, toeOff)
        }
      }
    },
    PublishedMethod(
      name: "donahue", placement: .foot, source: "S. Donahue and M. Hahn (2022), \(lubrano)",
      initialContact: "Peaks of the acceleration's length (35 Hz) above 50 m/s², half a second "
        + "apart.",
      toeOff:
        "The largest vertical peak from 100 ms after it to half of the stride, else the first "
        + "vertical above 29.4 m/s².", needsGyroscope: false
    ) { window in
      guard let curves = LegCurves(window) else { return [] }
      let length = curves.lowPassed(curves.length, 35)
      let vertical = curves.lowPassed(curves.up, 35)
      let contacts = PeakFinder(height: .atLeast(50), distance: max(1, curves.samples(0.5)))
        .indices(in: length)
      return contacts.indices.map { k in
        let contact = contacts[k]
        let next = k + 1 < contacts.count ? contacts[k + 1] : length.count
        let from = contact + curves.samples(0.1)
        let late = from..<max(from, (contact + next) / 2)
        let peak = Landmarks.highest(vertical, of: Landmarks.tops(vertical, late))
        return curves.moment(
          contact, peak ?? Landmarks.first(late, count: vertical.count) { vertical[$0] > 29.4 })
      }
    },
    PublishedMethod(
      name: "bailey", placement: .foot, source: "G. Bailey and R. Harle (2015), \(lubrano)",
      initialContact: "Back from the steepest fall of the pitch rate to where it last crossed "
        + "−0.5 rad/s.",
      toeOff: "The largest vertical peak in the second half of the cycle, 100 to 700 ms later.",
      needsGyroscope: true
    ) { window in
      cycles(in: window) { curves, rotation, start, end in
        let rate = rotation.pitchRate
        let middle = (start + end) / 2
        let fall = rate.slope.negated
        guard let steepest = fall.highest(of: fall.maxima(from: start, to: middle)) else {
          return nil
        }
        let crossing = (Int(start)..<steepest).last { rate[$0] > -0.5 && rate[$0 + 1] <= -0.5 }
        let contact = crossing.map { $0 + 1 } ?? steepest
        let late = Landmarks.tops(curves.up, Int(middle)..<Int(end))
        let toeOff = Landmarks.highest(curves.up, of: late)
          .flatMap { (0.1...0.7).contains(Double($0 - contact) / curves.hertz) ? $0 : nil }
        return curves.moment(contact, toeOff)
      }
    },
    PublishedMethod(
      name: "blauberger", placement: .foot, source: "P. Blauberger et al. (2021), \(lubrano)",
      initialContact: "The least acceleration (70 Hz) of the first half of the cycle.",
      toeOff: "The least angular rate between its first two peaks above 5 rad/s later than 60 ms.",
      needsGyroscope: true
    ) { window in
      cycles(in: window) { curves, _, start, end in
        let length = curves.lowPassed(curves.length, 70)
        guard let contact = Landmarks.lowest(length, Int(start)..<Int((start + end) / 2)) else {
          return nil
        }
        let peaks = Landmarks.tops(curves.turning, (contact + curves.samples(0.06))..<Int(end))
          .filter { curves.turning[$0] > 5 }
        let toeOff =
          peaks.count < 2 ? nil : Landmarks.lowest(curves.turning, peaks[0]..<peaks[1])
        return curves.moment(contact, toeOff)
      }
    },
  ]

  /// The highest sample of what is faster than 80 Hz in the vertical of a cycle; `nil` where the
  /// sensor hardly shows it.
  private static func sharpestRise(
    _ curves: LegCurves, _ start: Double, _ end: Double
  ) -> Int? {
    guard curves.hertz >= 170 else { return nil }
    let sharp = Butterworth(.highPass(80), order: 4).sections(at: curves.window.rate)
      .zeroPhase(curves.up)
    return Landmarks.highest(sharp, Int(start)..<Int(end))
  }
}
