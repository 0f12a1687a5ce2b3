import FootfallAnalysis
import FootfallSignal

/// Reads the truth of each contact from the smooth curves.
struct TruthReader {
  private let timeline: Timeline
  private var feet: [Foot: FootMotion] = [:]
  private var shanks: [Foot: ShankMotion] = [:]
  private var pelvis: PelvisMotion

  init(_ timeline: Timeline) {
    self.timeline = timeline
    for foot in Foot.allCases {
      feet[foot] = FootMotion(timeline, foot: foot, lever: .zero)
      shanks[foot] = ShankMotion(timeline, foot: foot, lever: .zero)
    }
    pelvis = PelvisMotion(timeline, lever: Mount(.sacrum).lever)
  }

  mutating func truth() -> SyntheticTruth {
    let contacts = timeline.contacts
    var strides: [TrueStride] = []
    for index in contacts.indices {
      let contact = contacts[index]
      guard contact.activity != .still, contact.initialContact >= 0,
        contact.toeOff <= timeline.seconds
      else { continue }
      strides.append(stride(index))
    }
    return SyntheticTruth(
      seconds: timeline.seconds,
      bouts: timeline.bouts.map {
        SyntheticTruth.Bout(activity: $0.activity, startSeconds: $0.start, endSeconds: $0.end)
      },
      strides: strides)
  }

  private mutating func stride(_ index: Int) -> TrueStride {
    let contacts = timeline.contacts
    let contact = contacts[index]
    let before = index > 0 ? contacts[index - 1] : nil
    let other = index + 1 < contacts.count ? contacts[index + 1] : nil
    let same = contacts[(index + 1)...].prefix(3).first { $0.foot == contact.foot }
    let sign = contact.foot.sign
    let (start, span) = (contact.initialContact, contact.toeOff - contact.initialContact)
    let shares = (0...100).map { start + 0.01 * Double($0) * span }

    let foot = curve(contact.foot, in: \.feet, from: start, to: contact.toeOff)
    let states = shares.map { foot.state(at: $0) }
    let everted = states.map { -sign * $0.attitude.roll.degrees }
    let evertedRates = states.map { -sign * $0.reading.rate.forward.degrees }
    let stance = 0...70
    let peak = stance.max { everted[$0] < everted[$1] } ?? 0

    let shank = curve(contact.foot, in: \.shanks, from: start, to: contact.toeOff)
    let turned = (0...60).map { sign * shank.state(at: shares[$0]).attitude.yaw.degrees }
    let landing = shank.state(at: start).attitude
    let middle = shank.state(at: start + 0.4 * span).attitude

    let end = max(contact.toeOff, other?.initialContact ?? contact.toeOff)
    let hips = SmoothCurve(of: &pelvis, from: start, to: end)
    let drops = shares.map { -sign * hips.state(at: $0).attitude.roll.degrees }
    let force =
      contact.activity == .running ? StepForce(contact, previous: before, next: other) : nil

    let runner = timeline.runner
    let load = LoadTruth(
      FootLoad(contact, previous: before, next: other, mass: runner.massKilograms))
    let stiffness = force?.stiffness(
      mass: runner.massKilograms, leg: runner.legMeters, speed: contact.speed)

    return TrueStride(
      foot: contact.foot, activity: contact.activity, initialContactSeconds: start,
      toeOffSeconds: contact.toeOff,
      strideSeconds: same.map { $0.initialContact - start },
      stepSeconds: other.map { $0.initialContact - start },
      metersPerSecond: contact.speed,
      strideMeters: same.map { contact.way(to: $0) },
      stepWidthMeters: contact.stepWidthMeters,
      strikeDegrees: states[0].attitude.pitch.degrees - contact.slopeDegrees,
      inversionAtContactDegrees: -everted[0],
      eversionExcursionDegrees: everted[peak] - everted[0],
      peakEversionDegreesPerSecond: evertedRates[0...max(1, peak)].max() ?? 0,
      tibialRotationDegrees: (turned.max() ?? 0) - turned[0],
      shankAngleDegrees: landing.pitch.degrees,
      legLineDegrees: sign * middle.roll.degrees,
      pelvicDropDegrees: drops.max() ?? 0,
      peakTibialGravities: contact.leg.tibialPeakGravities,
      peakForceBodyWeights: force?.peakBodyWeights,
      oscillationMeters: force?.oscillation(of: contact) {
        hips.state(at: min($0, end)).position.up
      },
      strikeIndexPercent: load.strikeIndexPercent, medialLoadPercent: load.medialPercent,
      excursionIndexPercent: load.excursionIndexPercent,
      verticalStiffness: stiffness?.vertical, legStiffness: stiffness?.leg)
  }

  private mutating func curve<Motion: SegmentMotion>(
    _ foot: Foot, in motions: WritableKeyPath<TruthReader, [Foot: Motion]>, from start: Double,
    to end: Double
  ) -> SmoothCurve {
    guard var motion = self[keyPath: motions][foot] else {
      preconditionFailure("both feet have a motion")
    }
    let curve = SmoothCurve(of: &motion, from: start, to: end)
    self[keyPath: motions][foot] = motion
    return curve
  }
}
