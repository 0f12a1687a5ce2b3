import FootfallAnalysis
import FootfallSignal
import Foundation

/// A recording of a shank beside the checkout, with what a force plate saw of its foot.
struct RealShankRun {
  let name: String
  let segment: Segment
  let initialContacts: [Double]
  let toeOffs: [Double]

  /// Beside the repository, or beside the folder that its worktrees lie in.
  static let folder: URL? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let places = [
      root.deletingLastPathComponent(),
      root.deletingLastPathComponent().deletingLastPathComponent(),
    ]
    return places.map { $0.appendingPathComponent("shared/data/real") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  static let missing = "skipped: no ../shared/data beside the checkout"

  /// Real accelerometers at 143 Hz, cut off at ±8 g; no gyroscope.
  static func treadmill(_ activity: String = "run") throws -> [RealShankRun] {
    try files("bach_shank_grf") { $0.contains("_\(activity)_") && $0.hasSuffix("_imu.csv") }
      .map { file in
        let stem = file.path.dropLast("_imu.csv".count)
        let truth = try decoder.decode(
          Times.self, from: Data(contentsOf: URL(fileURLWithPath: stem + "_truth.json")))
        return RealShankRun(
          name: file.lastPathComponent, segment: try segment(file, scale: 9.80665),
          initialContacts: truth.initialContactS, toeOffs: truth.toeOffS)
      }
  }

  /// Sensors computed from markers, with a gyroscope.
  static func virtual() throws -> [RealShankRun] {
    let sets = [
      "davis_s999_force_mocap", "opensim_runs_force", "overground_force_mocap",
      "rbds001_force_mocap",
    ]
    return try sets.flatMap { try files($0) { $0.contains("_virtualimu_shank_") } }.map { file in
      let name = file.lastPathComponent
      let stem = file.path.components(separatedBy: "_virtualimu")[0]
      let truth = try decoder.decode(
        Steps.self, from: Data(contentsOf: URL(fileURLWithPath: stem + "_truth.json")))
      let own = truth.steps.filter { $0.side == (name.hasSuffix("_left.csv") ? "L" : "R") }
      return RealShankRun(
        name: name, segment: try segment(file, scale: 1),
        initialContacts: own.compactMap(\.icS), toeOffs: own.compactMap(\.toS))
    }
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  private struct Times: Decodable {
    let initialContactS: [Double]
    let toeOffS: [Double]
  }

  private struct Steps: Decodable {
    struct Step: Decodable {
      let side: String
      let icS: Double?
      let toS: Double?
    }
    let steps: [Step]
  }

  private static func files(_ set: String, where wanted: (String) -> Bool) throws -> [URL] {
    guard let folder else { return [] }
    return try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent(set), includingPropertiesForKeys: nil
    )
    .filter { wanted($0.lastPathComponent) }
    .sorted { $0.path < $1.path }
  }

  private static func segment(_ file: URL, scale: Double) throws -> Segment {
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").compactMap { Double($0) } }
    let span = (rows.last?[0] ?? 1) - (rows.first?[0] ?? 0)
    let rate = SampleRate(hertz: Double(rows.count - 1) / span)
    func vector<Q: Quantity>(_ columns: Range<Int>, _ scale: Double) -> VectorSignal<Q> {
      VectorSignal(
        axes: [.x, .y, .z],
        components: columns.map { column in
          Signal(rows.map { $0[column] * scale }, rate: rate)
        })
    }
    return Segment(
      startSeconds: rows.first?[0] ?? 0, acceleration: vector(1..<4, scale),
      angularVelocity: (rows.first?.count ?? 0) >= 7 ? vector(4..<7, 1) : nil)
  }
}
