import FootfallSignal
import Foundation

@testable import FootfallAnalysis

/// A foot drawn with bell curves: every stride the same, every moment known.
struct DrawnFoot {
  /// How the foot meets the ground: how much it turns there about its own axes, in rad/s.
  enum Landing: String, CaseIterable {
    case heel, outerEdge, toes

    var pitch: Double {
      switch self {
      case .heel: -7
      case .outerEdge: -1.5
      case .toes: 5
      }
    }

    var roll: Double {
      switch self {
      case .heel: 1
      case .outerEdge: 6
      case .toes: 2
      }
    }
  }

  var landing = Landing.heel
  var hertz = 200.0
  var strideSeconds = 0.70
  var contactSeconds = 0.24
  var seconds = 8.0
  var startSeconds = 0.0
  var start = 0

  /// The first landing comes this long after the first sample, in seconds.
  var lead: Double { 0.6 * strideSeconds }

  var initialContacts: [Double] {
    Swift.stride(from: lead, to: seconds, by: strideSeconds).map { $0 + startSeconds }
  }

  var toeOffs: [Double] { initialContacts.map { $0 + contactSeconds } }

  /// `axes` gives the place of forward, up and right among x, y, z; `signs` belongs to x, y, z.
  func segment(axes: [Int] = [0, 1, 2], signs: [Double] = [1, 1, 1]) -> Segment {
    let rate = SampleRate(hertz: hertz)
    let times = (0..<rate.samples(in: seconds)).map { rate.seconds($0) }
    func curve(_ offset: Double, _ bells: [(at: Double, width: Double, height: Double)]) -> [Double]
    {
      times.map { t in
        let middle = ((t - lead) / strideSeconds).rounded()
        return bells.reduce(offset) { sum, bell in
          (-2...2).reduce(sum) { sum, k in
            let u = (t - lead - (middle + Double(k)) * strideSeconds - bell.at) / bell.width
            return sum + bell.height * exp(-u * u / 2)
          }
        }
      }
    }
    let to = contactSeconds
    let pitch = curve(
      0,
      [
        (0.012, 0.012, landing.pitch), (to - 0.01, 0.045, -10),
        (strideSeconds - 0.19, 0.060, 11),
      ])
    let roll = curve(0, [(0.012, 0.012, landing.roll)])
    let yaw = curve(0, [(to, 0.05, 1), (strideSeconds - 0.2, 0.05, -1)])
    let forward = curve(
      0, [(-0.045, 0.030, -70), (to - 0.045, 0.030, 15), (to + 0.025, 0.020, -15)])
    let up = curve(11, [(to - 0.05, 0.03, 10), (-0.05, 0.03, 20)])
    let right = curve(0, [(0.02, 0.02, 4)])
    return Segment(
      startSeconds: startSeconds,
      acceleration: place([forward, up, right], axes, signs, rate),
      angularVelocity: place([roll, yaw, pitch], axes, signs, rate))
  }

  private func place<Q: Quantity>(
    _ body: [[Double]], _ axes: [Int], _ signs: [Double], _ rate: SampleRate
  ) -> VectorSignal<Q> {
    VectorSignal(
      axes: [.x, .y, .z],
      components: (0..<3).map { axis in
        let direction = axes.firstIndex(of: axis) ?? 0
        return Signal(body[direction].map { signs[axis] * $0 }, rate: rate, start: start)
      })
  }
}
