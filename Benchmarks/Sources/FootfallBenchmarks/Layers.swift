import CAllocations
import FootfallInput
import FootfallSignal
import Glibc

/// One layer after the other on one file of a shank, for a comparison with its peer.
///
/// Each layer is done `rounds` times; its CPU times in seconds are printed, and its answer is laid
/// down as doubles of the machine's order, by the layer's name.
struct Layers {
  let file: String
  /// The folder for the answers.
  let answers: String

  /// A layer's work on what was read.
  private struct Layer {
    let name: String
    let work: () -> [[Double]]
  }

  func run(rounds: Int) throws {
    let reader = RecordingReader(answers: ImportAnswers(placement: .shank, side: .left))
    let recording = try reader.read(path: file).recording
    guard let segment = recording.segments.first, let acceleration = segment.acceleration,
      let rotation = segment.angularVelocity
    else { throw Main.Failure.wrongAnswer }
    footfall_keep_freed()
    for layer in Self.layers(acceleration, rotation) {
      var answer: [[Double]] = []
      var times: [Double] = []
      for _ in 0..<(rounds + 1) {
        let start = Self.cpuSeconds
        answer = layer.work()
        times.append(Self.cpuSeconds - start)
      }
      try lay(answer, named: layer.name)
      // The first round warms up.
      print(([layer.name] + times.dropFirst().map { "\($0)" }).joined(separator: " "))
    }
  }

  /// What the process has had of the processor.
  private static var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func layers(
    _ acceleration: VectorSignal<Acceleration>, _ rotation: VectorSignal<AngularVelocity>
  ) -> [Layer] {
    let rate = acceleration.rate
    let force = acceleration.components.map(\.samples)
    let turn = rotation.components.map(\.samples)
    let lowPass = Butterworth(.lowPass(30), order: 4).sections(at: rate)
    let swing = lowPass.zeroPhase(turn[2])
    func peaks(_ samples: [Double], _ finder: PeakFinder) -> [[Double]] {
      [finder.indices(in: samples).map(Double.init)]
    }
    let raw = PeakFinder(distance: 3, prominence: .atLeast(0.5))
    let vectors = (rotation.vectors, acceleration.vectors)
    var integration = VQF.Parameters()
    integration.estimatesBiasAtRest = false
    integration.estimatesBiasInMotion = false
    return [
      Layer(name: "filter-6") { lowPass.zeroPhase(force + turn) },
      Layer(name: "filter-1") { [lowPass.zeroPhase(force[0])] },
      Layer(name: "peaks-filtered") {
        peaks(swing, PeakFinder(distance: 20, prominence: .atLeast(1)))
      },
      Layer(name: "peaks-raw") { peaks(force[1], raw) },
      Layer(name: "welch-1024") {
        [Welch(segment: 1024).spectrum(of: force[0], rate: rate)?.powers ?? []]
      },
      Layer(name: "orientation") { attitudes(vectors, VQF(rate: rate)) },
      Layer(name: "orientation-without-bias") {
        attitudes(vectors, VQF(rate: rate, parameters: integration))
      },
    ]
  }

  /// Quaternions sample by sample, scalar first, in one list.
  private static func attitudes(_ motion: ([Vector3], [Vector3]), _ filter: VQF) -> [[Double]] {
    var filter = filter
    var found = [Double](repeating: 0, count: 4 * motion.0.count)
    for (i, (turn, force)) in zip(motion.0, motion.1).enumerated() {
      filter.update(angularVelocity: turn, acceleration: force)
      let attitude = filter.attitude
      found[4 * i] = attitude.w
      found[4 * i + 1] = attitude.x
      found[4 * i + 2] = attitude.y
      found[4 * i + 3] = attitude.z
    }
    return [found]
  }

  private func lay(_ answer: [[Double]], named name: String) throws {
    let descriptor = try Inputs.create("\(answers)/\(name).f64")
    defer { close(descriptor) }
    for part in answer {
      part.withUnsafeBytes { part in
        var rest = part[...]
        while !rest.isEmpty {
          let piece = UnsafeRawBufferPointer(rebasing: rest)
          let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
          guard count > 0 else { return }
          rest = rest.dropFirst(count)
        }
      }
    }
  }
}
