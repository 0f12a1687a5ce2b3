import FootfallAnalysis
import FootfallSignal
import Foundation

/// A recording of a pelvis beside the checkout, with what a force plate saw of it.
struct RealSacrumRun {
  let name: String
  let segment: Segment
  let initialContacts: [Double]
  let toeOffs: [Double]
  /// Where the truth names them.
  let sides: [Side]

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

  /// Real accelerometers, two axes, 5 s each.
  static func treadmill() throws -> [RealSacrumRun] {
    try files("alcantara_sacrum_grf", ending: "_imu.csv").map { file in
      let stem = file.path.dropLast("_imu.csv".count)
      let truth = try decoder.decode(
        Times.self, from: Data(contentsOf: URL(fileURLWithPath: stem + "_truth.json")))
      return RealSacrumRun(
        name: file.lastPathComponent, segment: try segment(file, scale: 9.80665),
        initialContacts: truth.initialContactS, toeOffs: truth.toeOffS, sides: [])
    }
  }

  /// Sensors computed from markers, three axes and a gyroscope.
  static func virtual() throws -> [RealSacrumRun] {
    let sets = [
      "davis_s999_force_mocap", "opensim_runs_force", "overground_force_mocap",
      "rbds001_force_mocap",
    ]
    return try sets.flatMap { try files($0, ending: "_virtualimu_pelvis.csv") }.map { file in
      let stem = file.path.dropLast("_virtualimu_pelvis.csv".count)
      let truth = try decoder.decode(
        Steps.self, from: Data(contentsOf: URL(fileURLWithPath: stem + "_truth.json")))
      return RealSacrumRun(
        name: file.lastPathComponent, segment: try segment(file, scale: 1),
        initialContacts: truth.steps.compactMap(\.icS), toeOffs: truth.steps.compactMap(\.toS),
        sides: truth.steps.map { $0.side == "R" ? .right : .left })
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

  private static func files(_ set: String, ending: String) throws -> [URL] {
    guard let folder else { return [] }
    return try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent(set), includingPropertiesForKeys: nil
    )
    .filter { $0.lastPathComponent.hasSuffix(ending) }
    .sorted { $0.path < $1.path }
  }

  private static func segment(_ file: URL, scale: Double) throws -> Segment {
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").compactMap { Double($0) } }
    let span = (rows.last?[0] ?? 1) - (rows.first?[0] ?? 0)
    let rate = SampleRate(hertz: Double(rows.count - 1) / span)
    func vector<Q: Quantity>(_ columns: Range<Int>, _ scale: Double) -> VectorSignal<Q> {
      VectorSignal(
        axes: Array([Axis.x, .y, .z].prefix(columns.count)),
        components: columns.map { column in
          Signal(rows.map { $0[column] * scale }, rate: rate)
        })
    }
    let hasGyroscope = (rows.first?.count ?? 0) >= 7
    return Segment(
      startSeconds: rows.first?[0] ?? 0,
      acceleration: vector(1..<(hasGyroscope ? 4 : 3), scale),
      angularVelocity: hasGyroscope ? vector(4..<7, 1) : nil)
  }
}
