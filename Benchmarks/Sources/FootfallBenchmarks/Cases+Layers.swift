import FootfallAnalysis
import FootfallInput
import FootfallSignal
import FootfallSynthesis

extension Cases {
  /// The attitude of every sample: over a run, the mean force points up in the earth's axes.
  var orientation: Case {
    Case(name: name("orientation"), amount: samples, unit: "samples") {
      let (force, turn, rate) = try motion()
      return {
        var filter = VQF(rate: rate)
        var mean = FootfallSignal.Vector3.zero
        for (force, turn) in zip(force, turn) {
          filter.update(angularVelocity: turn, acceleration: force)
          mean += filter.attitude.rotate(force)
        }
        mean = (1 / Double(force.count)) * mean
        return Answer(
          summary: "the mean force points up",
          isRight: abs(mean.z - 9.81) < 0.5 && abs(mean.x) < 0.5 && abs(mean.y) < 0.5)
      }
    }
  }

  /// Welch's spectrum of one channel, whose powers add up to the channel's variance.
  var spectrum: Case {
    Case(name: name("spectrum by Welch"), amount: samples, unit: "samples") {
      let (force, _, rate) = try motion()
      let channel = force.map(\.y)
      let deviation = Statistics.standardDeviation(channel) ?? 0
      return {
        let spectrum = Welch(segment: 1024).spectrum(of: channel, rate: rate)
        let power = (spectrum?.powers ?? []).reduce(0, +) * (spectrum?.binHertz ?? 0)
        return Answer(
          summary: "variance \(Main.rounded(power))",
          isRight: abs(power / (deviation * deviation) - 1) < 0.05)
      }
    }
  }

  /// One peak of the swing for each stride.
  var peaks: Case {
    Case(name: name("peaks of the swing"), amount: samples, unit: "samples") {
      let (_, turn, rate) = try motion()
      let strides = run.truth.contacts(.running, of: .left).count
      let swing = Butterworth(.lowPass(2), order: 2).sections(at: rate).zeroPhase(turn.map(\.z))
      let finder = PeakFinder(distance: rate.samples(in: 0.4), prominence: .atLeast(0.2))
      return {
        let found = max(finder.indices(in: swing).count, 1)
        return Answer(
          summary: "\(found) peaks, \(strides) strides", isRight: abs(found - strides) <= 2)
      }
    }
  }

  /// A recording in pieces of ten seconds, as it comes from a sensor.
  var stream: Case {
    Case(name: name("stream of a shank"), amount: samples, unit: "samples") {
      let recording = recording(of: run)
      let segment = recording.segments[0]
      let truth = run.truth.contacts(.running, of: .left).map(\.initialContactSeconds)
      return {
        var stream = RunStream(placement: recording.placement, side: recording.side)
        var found: [Stride] = []
        let step = recording.rate.samples(in: 10)
        for start in Swift.stride(
          from: segment.range.lowerBound, to: segment.range.upperBound, by: step)
        {
          found += stream.push(segment[start..<min(start + step, segment.range.upperBound)])
        }
        found += stream.finish()
        return Self.answer(found.map(\.contact.initialContactSeconds), truth: truth)
      }
    }
  }

  /// Bytes in pieces of 64 KiB to strides, as `strides --follow` makes them.
  var follow: Case {
    Case(name: name("follow a shank"), amount: samples, unit: "rows") {
      let bytes = bytes(of: run)
      let truth = run.truth.contacts(.running, of: .left).map(\.initialContactSeconds)
      return {
        var follower = RecordingFollower(named: Self.file)
        var stream = RunStream(placement: .shank, side: .left)
        var found: [Stride] = []
        for start in Swift.stride(from: 0, to: bytes.count, by: 1 << 16) {
          let piece = Array(bytes[start..<min(start + (1 << 16), bytes.count)])
          for piece in try follower.push(piece) { found += stream.push(piece.segment) }
        }
        for piece in try follower.finish() { found += stream.push(piece.segment) }
        found += stream.finish()
        return Self.answer(found.map(\.contact.initialContactSeconds), truth: truth)
      }
    }
  }

  private func motion() throws -> (
    force: [FootfallSignal.Vector3], turn: [FootfallSignal.Vector3], rate: SampleRate
  ) {
    let recording = recording(of: run)
    guard let force = recording.segments[0].acceleration,
      let turn = recording.segments[0].angularVelocity
    else { throw Main.Failure.wrongAnswer }
    return (force.vectors, turn.vectors, recording.rate)
  }
}
