import BenchmarkDraws
import FootfallSignal

/// An insole whose cells do not lie under the foot where their names say.
///
/// The center of pressure of an insole of 16 cells was 18 mm along and 7.3 mm across the foot off
/// in running (P. Morin 2022). That is drawn once for a run, as one standard deviation: each cell
/// gives its neighbor such a share of its load that the load goes so far.
struct LooseSole {
  static let alongMeters = 0.018
  static let acrossMeters = 0.0073
  /// Length and width of a usual foot, in m.
  static let foot = (length: 0.27, width: 0.10)

  /// Where the cells lie from the heel and toward the midline, as shares of length and width.
  private static let places: [String: (along: Double, across: Double)] = [
    "heel_medial": (0.10, 0.17), "heel_lateral": (0.10, -0.17), "midfoot_medial": (0.38, 0.20),
    "midfoot_lateral": (0.40, -0.24), "metatarsal_1": (0.72, 0.30), "metatarsal_2_3": (0.74, 0.05),
    "metatarsal_4_5": (0.68, -0.30), "hallux": (0.93, 0.30), "toes_2_5": (0.87, -0.10),
  ]
  private static let lines = [
    ["heel_medial", "midfoot_medial", "metatarsal_1", "hallux"],
    ["heel_lateral", "midfoot_lateral", "metatarsal_4_5", "toes_2_5"],
    ["metatarsal_2_3", "toes_2_5"],
  ]
  private static let rows = [
    ["heel_lateral", "heel_medial"], ["midfoot_lateral", "midfoot_medial"],
    ["metatarsal_4_5", "metatarsal_2_3", "metatarsal_1"], ["toes_2_5", "hallux"],
  ]

  private let along: Double
  private let across: Double

  init(_ draws: inout Draws) {
    along = draws.normal(0, Self.alongMeters) / Self.foot.length
    across = draws.normal(0, Self.acrossMeters) / Self.foot.width
  }

  /// The recording of such an insole; a load that leaves its edge stays in the last cell.
  func applied(to recording: Recording) -> Recording {
    let segment = recording.segments[0]
    var loads: [String: [Double]] = [:]
    for cell in segment.sole {
      if case .force(let signal) = cell.samples { loads[cell.label] = signal.samples }
    }
    move(&loads, Self.lines, by: along) { $0.along }
    move(&loads, Self.rows, by: across) { $0.across }
    let sole = segment.sole.map { cell in
      SoleChannel(
        label: cell.label,
        samples: .force(Signal(loads[cell.label] ?? [], rate: recording.rate)))
    }
    return Recording(
      name: recording.name, placement: recording.placement, side: recording.side,
      rate: recording.rate, timeSource: recording.timeSource,
      segments: [Segment(startSeconds: segment.startSeconds, load: segment.load, sole: sole)])
  }

  private func move(
    _ loads: inout [String: [Double]], _ lines: [[String]], by shift: Double,
    along place: ((along: Double, across: Double)) -> Double
  ) {
    let before = loads
    for line in lines {
      let order = shift > 0 ? line : line.reversed()
      for (from, to) in zip(order, order.dropFirst()) {
        guard let a = Self.places[from], let b = Self.places[to], let load = before[from] else {
          continue
        }
        let share = min(1, abs(shift / (place(b) - place(a))))
        for i in load.indices {
          loads[from]?[i] -= share * load[i]
          loads[to]?[i] += share * load[i]
        }
      }
    }
  }
}
