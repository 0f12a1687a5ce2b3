public import FootfallSignal

/// Reads cadence from how often the motion repeats, without looking for single steps.
///
/// In every window the spectra of the accelerometer and of the gyroscope choose the stride
/// frequency together (`StrideComb`), and a fit of its harmonics refines it (`HarmonicModel`).
/// A clipped accelerometer is carried by the gyroscope beside it. The cadence of a run is the
/// mean of its windows, by their length, without those far from their median.
///
/// - Needs: a motion sensor or a load at 10 Hz or more (science.md 4.1 asks for 20 Hz), and
///   `shortestSeconds` of running without a gap.
/// - Delay: one window.
/// - Source: science.md 2.1 B.
/// - Differs: refined on six harmonics of the untapered window, not on one line of a tapered one;
///   all axes instead of one; the mean of windows, not their median. Docs/methods/cadence.md has
///   what each was worth.
public struct SpectralCadenceMethod: Hashable, Sendable {
  /// The length of a window, in seconds; a shorter bout is one window.
  public var windowSeconds: Double
  /// From the start of one window to the start of the next, in seconds.
  public var hopSeconds: Double
  /// The shortest stretch that gives a window, in seconds.
  public var shortestSeconds: Double
  /// Windows further from the median than this share of it, and than three deviations, do not
  /// count.
  public var outlierShare: Double
  /// Half the 95 % interval of one second of running, in steps/min; it shrinks with the root of
  /// the time. From 1.1 at 5 s and 0.8 at 10 s (science.md 2.1).
  public var halfWidthOfOneSecond: Double

  public init(
    windowSeconds: Double = 10, hopSeconds: Double = 5, shortestSeconds: Double = 4,
    outlierShare: Double = 0.03, halfWidthOfOneSecond: Double = 2.5
  ) {
    precondition(windowSeconds > 0 && hopSeconds > 0, "windows have a length and move on")
    self.windowSeconds = windowSeconds
    self.hopSeconds = hopSeconds
    self.shortestSeconds = shortestSeconds
    self.outlierShare = outlierShare
    self.halfWidthOfOneSecond = halfWidthOfOneSecond
  }

  static let slowestHertz = 10.0

  /// The cadence over all bouts; `nil` where none is long enough.
  public func cadence(of recording: Recording, during bouts: [ActivityBout]) -> SpectralCadence? {
    cadence(over: windows(of: recording, during: bouts))
  }

  /// Cadence over time: the windows of every bout, in order of time.
  ///
  /// The last window of a bout ends with it and may overlap more than the others.
  public func windows(of recording: Recording, during bouts: [ActivityBout]) -> [CadenceWindow] {
    recording.segments.flatMap { segment in
      let inside = bouts.filter { segment.range.overlaps($0.range) }
      guard !inside.isEmpty else { return [CadenceWindow]() }
      let motion = MotionChannels(segment)
      return inside.flatMap { bout in
        windows(in: motion, over: bout.range, placement: recording.placement)
      }
    }
  }

  private func windows(
    in motion: MotionChannels, over range: Range<Int>, placement: Placement
  ) -> [CadenceWindow] {
    guard motion.rate.hertz >= Self.slowestHertz,
      motion.segment.rate.seconds(range.count) >= shortestSeconds - motion.segment.rate.period
    else { return [] }
    let first = (range.lowerBound - motion.segment.start) / motion.thinning
    let last = min(motion.count, (range.upperBound - motion.segment.start) / motion.thinning)
    let length = min(motion.rate.samples(in: windowSeconds), last - first)
    let hop = max(1, motion.rate.samples(in: hopSeconds))
    var starts = Array(stride(from: first, through: last - length, by: hop))
    if let final = starts.last, last - length - final > hop / 10 { starts.append(last - length) }
    let taper = TraceSpectrum.Taper(count: length)
    let teeth = StrideComb.Teeth(of: .running, rate: motion.rate, windowCount: length)
    return Cores.map(starts, grain: 4) { start in
      window(motion, start..<(start + length), placement: placement, taper: taper, teeth: teeth)
    }.compactMap(\.self)
  }

  private func window(
    _ motion: MotionChannels, _ range: Range<Int>, placement: Placement,
    taper: TraceSpectrum.Taper, teeth: StrideComb.Teeth
  ) -> CadenceWindow? {
    let sensors = motion.sensors(in: range)
    let spectra = sensors.map { TraceSpectrum(of: $0, rate: motion.rate, taper: taper) }
    guard
      let guess = StrideComb.running.stride(
        in: spectra, rate: motion.rate, placement: placement, teeth: teeth)
    else { return nil }
    let fit = HarmonicModel(sensors.map(\.channels), rate: motion.rate).best(near: guess)
    let strideLine = spectra[0].spectrum.power(atHertz: fit.strideHertz)
    let stepLine = spectra[0].spectrum.power(atHertz: 2 * fit.strideHertz)
    return CadenceWindow(
      startSeconds: motion.segment.seconds(at: Double(motion.index(at: range.lowerBound))),
      endSeconds: motion.segment.seconds(at: Double(motion.index(at: range.upperBound))),
      stepsPerMinute: 120 * fit.strideHertz, explainedShare: fit.share,
      stepToStridePower: stepLine / max(strideLine, .leastNormalMagnitude))
  }

  /// The windows as one cadence; `nil` for none.
  public func cadence(over windows: [CadenceWindow]) -> SpectralCadence? {
    let all = windows.map(\.stepsPerMinute)
    guard let middle = Statistics.median(all), let scatter = Statistics.medianAbsoluteDeviation(all)
    else { return nil }
    let reach = max(outlierShare * middle, 3 * 1.4826 * scatter)
    let kept = windows.filter { abs($0.stepsPerMinute - middle) <= reach }
    let seconds = kept.reduce(0) { $0 + $1.seconds }
    guard seconds > 0, let ratio = Statistics.median(kept.map(\.stepToStridePower)),
      let share = Statistics.median(kept.map(\.explainedShare))
    else { return nil }
    let mean = kept.reduce(0) { $0 + $1.seconds * $1.stepsPerMinute } / seconds
    let covered = seconds * min(1, hopSeconds / windowSeconds)
    let time = max(covered, kept.map(\.seconds).max() ?? 0)
    return SpectralCadence(
      stepsPerMinute: mean, dominantLine: ratio >= 1 ? .step : .stride, stepToStridePower: ratio,
      halfWidth: halfWidthOfOneSecond / (time * max(share, 0.1)).squareRoot(),
      windows: kept.count)
  }
}
