import FootfallSignal
import FootfallSynthesis

/// Half a minute with all that a stream must keep count of: standing, walking, a bout that is too
/// short, two that are not, and a gap.
enum MadeUp {
  static var recordings: [(name: String, recording: Recording)] {
    let run = SyntheticRun(
      course: Course([
        .stand(seconds: 2), .run(seconds: 13), .walk(seconds: 3), .run(seconds: 2),
        .stand(seconds: 2), .run(seconds: 11),
      ]), seed: 7)
    func made(
      _ placement: Placement, _ side: Foot?, hertz: Double, hasGyroscope: Bool = true
    ) -> Recording {
      var device = Device.typical(rate: hertz)
      device.hasGyroscope = hasGyroscope
      device.gaps = [9.0...9.4]
      return run.recording(at: placement, side: side, device: device)
    }
    return [
      ("foot", made(.foot, .left, hertz: 200)),
      ("foot, no gyroscope", made(.foot, .right, hertz: 100, hasGyroscope: false)),
      ("heel", made(.heel, .left, hertz: 100)),
      ("shank", made(.shank, .left, hertz: 142.857)),
      ("shank, no gyroscope", made(.shank, .right, hertz: 100, hasGyroscope: false)),
      ("sacrum", made(.sacrum, nil, hertz: 100)),
      ("sacrum, no gyroscope", made(.sacrum, nil, hertz: 59.3, hasGyroscope: false)),
      ("insole", run.load(of: .left)),
    ]
  }
}
