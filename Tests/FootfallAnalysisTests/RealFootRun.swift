import FootfallSignal
import Foundation

@testable import FootfallAnalysis

/// One foot of a recording beside the checkout, with what a force plate saw of it.
struct RealFootRun {
  let name: String
  let person: String
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

  /// Sensors computed from markers, no impact ringing; the truth is a force plate's.
  static func all() throws -> [RealFootRun] {
    let sets = [
      "rbds001_force_mocap", "davis_s999_force_mocap", "opensim_runs_force",
      "overground_force_mocap",
    ]
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try sets.flatMap { set in
      try ["left", "right"].flatMap { side in
        let ending = "_virtualimu_foot_\(side).csv"
        return try files(set, ending: ending).map { file in
          let stem = file.path.dropLast(ending.count)
          let truth = try decoder.decode(
            Truth.self, from: Data(contentsOf: URL(fileURLWithPath: stem + "_truth.json")))
          let steps = truth.steps.filter { $0.side == (side == "left" ? "L" : "R") }
          return RealFootRun(
            name: file.lastPathComponent, person: set, segment: try segment(file),
            initialContacts: steps.compactMap(\.icS), toeOffs: steps.compactMap(\.toS))
        }
      }
    }
  }

  /// Feet that walk: nothing in them is a contact of running.
  static func walks() throws -> [RealFootRun] {
    try ["tripod_walk", "gaitmap_walk"].flatMap { try files($0, ending: "_foot_imu.csv") }.map {
      RealFootRun(
        name: $0.lastPathComponent, person: "", segment: try segment($0), initialContacts: [],
        toeOffs: [])
    }
  }

  private struct Truth: Decodable {
    struct Step: Decodable {
      let side: String
      let icS: Double?
      let toS: Double?
    }
    let steps: [Step]
  }

  private static func files(_ set: String, ending: String) throws -> [URL] {
    guard let folder = folder?.appendingPathComponent(set),
      FileManager.default.fileExists(atPath: folder.path)
    else { return [] }
    return try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    )
    .filter { $0.lastPathComponent.hasSuffix(ending) }
    .sorted { $0.path < $1.path }
  }

  private static func segment(_ file: URL) throws -> Segment {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let header = lines[0]
    let rows = lines.dropFirst().map { $0.split(separator: ",").compactMap { Double($0) } }
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
      startSeconds: rows.first?[0] ?? 0,
      acceleration: vector(1..<4, header.contains("acc_x_g") ? 9.80665 : 1),
      angularVelocity: vector(4..<7, header.contains("gyr_x_dps") ? .pi / 180 : 1))
  }
}

/// How well contacts agree with a force plate's, in milliseconds.
struct FootAgreement: CustomStringConvertible {
  var initialContact: [Double] = []
  var toeOff: [Double] = []
  var missed = 0
  var extra = 0

  init() {}

  init(_ found: [GroundContact], _ run: RealFootRun) {
    var taken = Set<Int>()
    for (truth, toeOff) in zip(run.initialContacts, run.toeOffs) {
      let near = found.indices.min {
        abs(found[$0].initialContactSeconds - truth) < abs(found[$1].initialContactSeconds - truth)
      }
      guard let near, !taken.contains(near),
        abs(found[near].initialContactSeconds - truth) < 0.080
      else {
        missed += 1
        continue
      }
      taken.insert(near)
      initialContact.append(1000 * (found[near].initialContactSeconds - truth))
      if let off = found[near].toeOffSeconds { self.toeOff.append(1000 * (off - toeOff)) }
    }
    let first = (run.initialContacts.first ?? 0) - 0.1
    let last = (run.initialContacts.last ?? 0) + 0.1
    extra = found.indices.count {
      !taken.contains($0) && (first...last).contains(found[$0].initialContactSeconds)
    }
  }

  static func mean(_ x: [Double]) -> Double { x.reduce(0, +) / Double(max(1, x.count)) }

  static func deviation(_ x: [Double]) -> Double {
    let m = mean(x)
    return (x.reduce(0) { $0 + ($1 - m) * ($1 - m) } / Double(max(1, x.count))).squareRoot()
  }

  var recall: Double {
    Double(initialContact.count) / Double(max(1, initialContact.count + missed))
  }

  var precision: Double {
    Double(initialContact.count) / Double(max(1, initialContact.count + extra))
  }

  static func += (a: inout FootAgreement, b: FootAgreement) {
    a.initialContact += b.initialContact
    a.toeOff += b.toeOff
    a.missed += b.missed
    a.extra += b.extra
  }

  var description: String {
    func row(_ x: [Double]) -> String {
      let spread = Self.mean(x.map(abs))
      return String(
        format: "n %3d bias %5.1f SD %4.1f MAE %4.1f", x.count, Self.mean(x), Self.deviation(x),
        spread)
    }
    return "IC \(row(initialContact)) | TO \(row(toeOff)) | missed \(missed) extra \(extra)"
  }
}
