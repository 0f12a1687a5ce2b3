public import FootfallSignal

/// A run that never happened: any sensor's recording of it, and what was true in it.
///
/// One plan of contacts moves the whole body, so sensors on different places agree with one
/// another. The same runner, course and seed give the same numbers.
///
/// ```swift
/// let run = SyntheticRun(course: .run(seconds: 60), seed: 1)
/// let shank = run.recording(at: .shank, side: .left)
/// let cadence = run.truth.median(.cadence)
/// ```
public struct SyntheticRun: Sendable {
  public let runner: Runner
  public let course: Course
  public let seed: UInt64
  public let truth: SyntheticTruth
  let timeline: Timeline

  public init(runner: Runner = Runner(), course: Course, seed: UInt64 = 1) {
    self.runner = runner
    self.course = course
    self.seed = seed
    timeline = Timeline(runner: runner, course: course, seed: seed)
    var reader = TruthReader(timeline)
    truth = reader.truth()
  }

  /// What a sensor at a usual place records, whole and in memory.
  public func recording(
    at placement: Placement, side: Foot? = nil, device: Device = .typical(rate: 200)
  ) -> Recording {
    recording(from: Mount(placement, side: side), device: device)
  }

  /// What a sensor records, whole and in memory.
  ///
  /// Lost samples part it into segments, as a reader would that fills nothing in. Its time is
  /// the device's own; `Device.stamp(ofRunSeconds:)` brings the truth there.
  public func recording(from mount: Mount, device: Device = .typical(rate: 200)) -> Recording {
    var stream = SensorStream(timeline, mount: mount, device: device, seed: seed)
    var builder = RecordingBuilder(mount: mount, device: device)
    while let piece = stream.piece() { builder.add(piece) }
    return builder.recording(clipping: stream.imperfection)
  }
}
