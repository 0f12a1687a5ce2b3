import FootfallSignal
import Glibc

/// A pelvis' window in directions that are found in it, at the sensor's own rate, in m/s².
struct PelvisCurves {
  let window: Segment
  let vertical: [Double]
  /// `nil` with one axis.
  let forward: [Double]?
  let stepHertz: Double

  var hertz: Double { window.rate.hertz }

  init?(_ window: Segment) {
    guard let acceleration = window.acceleration,
      let directions = SacrumDirections(acceleration, stepHertz: (1 / 0.55)...(1 / 0.22))
    else { return nil }
    self.window = window
    let rise = acceleration.projected(on: directions.up).samples
    // Running swings by a g; a tenth of it is no step.
    guard (rise.max() ?? 0) - (rise.min() ?? 0) > 1 else { return nil }
    vertical = rise
    forward = directions.forward.map { acceleration.projected(on: $0).samples }
    stepHertz = directions.stepHertz
  }

  func samples(_ seconds: Double) -> Int { window.rate.samples(in: seconds) }

  /// Peaks at least 1 / 4.75 s apart; by the runner's own step where that is known better.
  func tops(of samples: [Double]) -> [Int] {
    PeakFinder(distance: max(1, Int(max(hertz / 4.75, 0.7 * hertz / stepHertz))))
      .indices(in: samples)
  }

  /// The Fourier series of the window up to a frequency in Hz.
  func fourier(of samples: [Double], upTo hertz: Double) -> [Double] {
    let n = samples.count
    let seconds = Double(n) / self.hertz
    var sum = [Double](repeating: samples.reduce(0, +) / Double(n), count: n)
    for k in 1...max(1, Int(hertz * seconds)) {
      let turn = 2 * Double.pi * Double(k) / Double(n)
      var (real, imaginary) = (0.0, 0.0)
      for i in samples.indices {
        real += samples[i] * cos(turn * Double(i))
        imaginary += samples[i] * sin(turn * Double(i))
      }
      for i in samples.indices {
        sum[i] +=
          2 / Double(n) * (real * cos(turn * Double(i)) + imaginary * sin(turn * Double(i)))
      }
    }
    return sum
  }

  func moment(_ contact: Double, _ toeOff: Double?) -> FootMoments {
    FootMoments(in: window, contact: contact, toeOff: toeOff)
  }
}
