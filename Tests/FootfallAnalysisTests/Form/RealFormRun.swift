import FootfallAnalysis
import FootfallSignal
import Foundation

/// One trial of a runner on force plates, with sensors computed from markers, beside the checkout.
struct RealFormRun {
  struct Truth: Decodable {
    struct Step: Decodable {
      let side: String
      let icS: Double
      let toS: Double?
      let strikeAngleDeg: Double?
      let rollIcDeg: Double?
      let rollMinDeg: Double?
    }
    let steps: [Step]
    let beltSpeedMeasuredMps: Double?
    let speedMeasuredMps: Double?
    let stepWidthCopMeanM: Double?
    let massKg: Double?
  }

  let name: String
  let truth: Truth
  private let stem: String

  /// Trials of all runners that have the markers of both feet.
  static func all() throws -> [RealFormRun] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try [
      "rbds001_force_mocap", "davis_s999_force_mocap", "opensim_runs_force",
      "overground_force_mocap",
    ].flatMap { set -> [RealFormRun] in
      guard let folder = RealFootRun.folder?.appendingPathComponent(set),
        FileManager.default.fileExists(atPath: folder.path)
      else { return [] }
      return try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil
      )
      .filter { $0.lastPathComponent.hasSuffix("_truth.json") }
      .sorted { $0.path < $1.path }
      .map { file in
        RealFormRun(
          name: String(file.lastPathComponent.dropLast("_truth.json".count)),
          // A sprinter's last steps have no side or angle; they stay out by `compactMap`.
          truth: try decoder.decode(Truth.self, from: Data(contentsOf: file)),
          stem: String(file.path.dropLast("_truth.json".count)))
      }
      .filter { FileManager.default.fileExists(atPath: $0.path(of: .foot, .left)) }
    }
  }

  var metersPerSecond: Double? { truth.beltSpeedMeasuredMps ?? truth.speedMeasuredMps }

  func steps(of side: Side) -> [Truth.Step] {
    truth.steps.filter { $0.side == (side == .left ? "L" : "R") }
  }

  func strikeDegrees(of side: Side) -> Double? {
    let angles = steps(of: side).compactMap(\.strikeAngleDeg)
    return angles.isEmpty ? nil : angles.reduce(0, +) / Double(angles.count)
  }

  private func path(of placement: Placement, _ side: Side) -> String {
    let place =
      switch placement {
      case .sacrum: "pelvis"
      default: "\(placement.rawValue)_\(side.rawValue)"
      }
    return "\(stem)_virtualimu_\(place).csv"
  }

  func recording(at placement: Placement, _ side: Side = .unknown) throws -> Recording {
    let rows = try Self.rows(path(of: placement, side))
    let span = (rows.last?[0] ?? 1) - (rows.first?[0] ?? 0)
    let rate = SampleRate(hertz: Double(rows.count - 1) / span)
    func vector<Q: Quantity>(_ columns: Range<Int>) -> VectorSignal<Q> {
      VectorSignal(
        axes: [.x, .y, .z],
        components: columns.map { column in Signal(rows.map { $0[column] }, rate: rate) })
    }
    return Recording(
      name: name, placement: placement, side: side, rate: rate, timeSource: .column,
      segments: [
        Segment(
          startSeconds: rows.first?[0] ?? 0, acceleration: vector(1..<4),
          angularVelocity: vector(4..<7))
      ])
  }

  /// Time and vertical force of both feet together, in s and N.
  func verticalForce() throws -> (times: [Double], newtons: [Double]) {
    let path = stem + "_force.csv"
    let rows = try Self.rows(path)
    let header = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      .split(separator: "\n")[0]
    // Either both feet in one column, or one column a foot.
    let isSum = header.contains("force_vertical_n")
    return (rows.map { $0[0] }, rows.map { isSum ? $0[1] : $0[1] + $0[2] })
  }

  private static func rows(_ path: String) throws -> [[Double]] {
    try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").compactMap { Double($0) } }
  }
}
