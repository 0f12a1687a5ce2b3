import FootfallSignal

extension PublishedMethod {
  static let sacra: [PublishedMethod] = [
    PublishedMethod(
      name: "auvinet", placement: .sacrum, source: "B. Auvinet et al., \(kiernan)",
      initialContact: "Between two vertical maxima: midway between the vertical minimum and the "
        + "brink from which the fore-aft acceleration falls to its next minimum.",
      toeOff: "The first sample of free fall after the vertical maximum.", needsGyroscope: false
    ) { window in
      guard let curves = PelvisCurves(window), let forward = curves.forward else { return [] }
      let tops = curves.tops(of: curves.vertical)
      return zip(tops, tops.dropFirst()).compactMap { top, next in
        guard let low = Landmarks.lowest(curves.vertical, top..<next),
          let braking = Landmarks.lowest(forward, low..<(next + 1))
        else { return nil }
        let brink = Landmarks.brink(of: forward, before: braking)
        let toeOff = Landmarks.first(
          next..<(next + curves.samples(0.3)), count: curves.vertical.count
        ) { curves.vertical[$0] <= 0 }
        return curves.moment(Double(low + brink) / 2, toeOff.map(Double.init))
      }
    },
    PublishedMethod(
      name: "lee", placement: .sacrum, source: "J. B. Lee et al., \(kiernan)",
      initialContact: "The large peak of braking.",
      toeOff: "The next smaller one, later than 85 ms.", needsGyroscope: false
    ) { window in
      guard let curves = PelvisCurves(window), let forward = curves.forward else { return [] }
      let braking = forward.map { -$0 }
      return curves.tops(of: braking).map { peak in
        let from = peak + curves.samples(0.085)
        let later = Landmarks.tops(braking, from..<(peak + curves.samples(0.4)))
        return curves.moment(Double(peak), later.first.map(Double.init))
      }
    },
    PublishedMethod(
      name: "wixted", placement: .sacrum, source: "A. J. Wixted et al., \(kiernan)",
      initialContact: "The peak of braking.",
      toeOff: "The first vertical at or below zero later than 95 ms.", needsGyroscope: false
    ) { window in
      guard let curves = PelvisCurves(window), let forward = curves.forward else { return [] }
      return curves.tops(of: forward.map { -$0 }).map { peak in
        let from = peak + curves.samples(0.095)
        let toeOff = Landmarks.first(
          from..<(peak + curves.samples(0.45)), count: curves.vertical.count
        ) { curves.vertical[$0] <= 0 }
        return curves.moment(Double(peak), toeOff.map(Double.init))
      }
    },
    PublishedMethod(
      name: "reenalda", placement: .sacrum, source: "J. Reenalda et al., \(kiernan)",
      initialContact: "The minimum of vertical velocity.", toeOff: nil, needsGyroscope: false
    ) { window in
      guard let curves = PelvisCurves(window) else { return [] }
      let mean = curves.vertical.reduce(0, +) / Double(curves.vertical.count)
      var (velocity, sum) = ([Double](), 0.0)
      for value in curves.vertical {
        sum += (value - mean) / curves.hertz
        velocity.append(sum)
      }
      let slow = Butterworth(.lowPass(0.5 * curves.stepHertz), order: 2)
        .sections(at: window.rate).zeroPhase(velocity)
      return curves.tops(of: zip(slow, velocity).map { $0 - $1 }).map {
        curves.moment(Double($0), nil)
      }
    },
    PublishedMethod(
      name: "patoz", placement: .sacrum,
      source: "A. Patoz et al. (2022), doi:10.3390/s22030784",
      initialContact: "Where the vertical, its Fourier series cut at 5 Hz, rises through the force "
        + "of 20 N on a body of 70 kg.",
      toeOff: "Where it falls through it.", needsGyroscope: false
    ) { window in
      guard let curves = PelvisCurves(window) else { return [] }
      let force = Signal<Dimensionless>(
        curves.fourier(of: curves.vertical, upTo: 5), rate: window.rate)
      let level = 20.0 / 70
      let falls = force.crossings(of: level, .down)
      return force.crossings(of: level, .up).map { rise in
        curves.moment(rise, falls.first { $0 > rise })
      }
    },
  ]
}
