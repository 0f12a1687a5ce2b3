import Foundation
import FootfallAnalysis
import FootfallSignal
import Synchronization

/// The recordings beside the repository, in `../shared/data/real`, where they are present.
enum RealRecordings {
  static let root: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    // A work tree may lie one folder deeper than the repository.
    let near = ["../shared/data/real", "../../shared/data/real"]
    return near.map { folder.appending(path: $0).standardizedFileURL }
      .first { FileManager.default.fileExists(atPath: $0.path) } ?? folder
  }()

  static let reason = "the recordings in ../shared/data/real are not here"

  static var arePresent: Bool {
    FileManager.default.fileExists(atPath: root.appending(path: "bach_shank_grf").path)
  }

  /// The names of a set's motion files, sorted.
  static func names(of set: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: set).path))
    return (all ?? []).filter { $0.hasSuffix(".csv") && $0.contains("imu") }.sorted()
  }

  /// A recording and what its wearer did; read and found once for all tests.
  struct Known {
    let recording: Recording
    let bouts: [ActivityBout]

    var running: [ActivityBout] { bouts.filter { $0.activity == .running } }
  }

  private static let known = Mutex<[String: Known]>([:])

  static func known(_ set: String, _ name: String) throws -> Known {
    let path = "\(set)/\(name)"
    if let found = known.withLock({ $0[path] }) { return found }
    let recording = try recording(set, name)
    let found = Known(recording: recording, bouts: ActivityFinder().bouts(in: recording))
    known.withLock { $0[path] = found }
    return found
  }

  /// Columns `time_s`, `acc_*` and `gyr_*` as a recording on an even grid.
  static func recording(_ set: String, _ name: String) throws -> Recording {
    let text = try String(
      contentsOf: root.appending(path: set).appending(path: name), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let header = lines[0].split(separator: ",").map(String.init)
    var rows: [[Double]] = []
    for line in lines.dropFirst() {
      let row = line.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
      guard row.count == header.count, !row.contains(where: { $0?.isFinite != true }) else {
        continue
      }
      if let last = rows.last?[0], let time = row[0], time <= last { continue }
      rows.append(row.compactMap { $0 })
    }
    let times = rows.map { $0[0] }
    let period = (times[times.count - 1] - times[0]) / Double(times.count - 1)
    func channels(_ kind: String) -> [[Double]] {
      header.indices.filter { header[$0].hasPrefix(kind) }.map { column in
        let unit = header[column]
        let factor = unit.hasSuffix("_g") ? 9.80665 : unit.hasSuffix("_dps") ? .pi / 180 : 1
        return even(times, rows.map { $0[column] * factor }, period: period)
      }
    }
    return .drawn(
      channels("acc"), gyroscope: channels("gyr"), rate: 1 / period,
      placement: placement(set, name))
  }

  /// The values on an even grid; steady stamps are taken as they are.
  private static func even(_ times: [Double], _ values: [Double], period: Double) -> [Double] {
    let steps = zip(times, times.dropFirst()).map { $1 - $0 }.sorted()
    let spread = steps[steps.count * 3 / 4] - steps[steps.count / 4]
    guard spread > 0.05 * period else { return values }
    var k = 0
    return times.indices.map { i in
      let time = times[0] + Double(i) * period
      while k + 2 < times.count, times[k + 1] < time { k += 1 }
      let share = (time - times[k]) / (times[k + 1] - times[k])
      return values[k] + min(max(share, 0), 1) * (values[k + 1] - values[k])
    }
  }

  private static func placement(_ set: String, _ name: String) -> Placement {
    let known: [(String, Placement)] = [
      ("foot_", .foot), ("_foot", .foot), ("shank", .shank), ("ankle", .shank),
      ("pelvis", .sacrum), ("sacrum", .sacrum), ("lower", .sacrum), ("waist", .sacrum),
      ("hip", .sacrum), ("forearm", .wrist), ("wrist", .wrist), ("_arm", .arm),
      ("chest", .chest), ("torso", .chest), ("_leg", .thigh), ("thigh", .thigh),
      ("pocket", .pocket),
    ]
    let inName = known.first { name.replacing("forefoot", with: "").contains($0.0) }?.1
    return inName ?? known.first { set.contains($0.0) }?.1 ?? .wrist
  }

  /// Steps/min by force plates, where the set has them.
  static func forceCadence(_ set: String, _ name: String) -> Double? {
    let base = name.split(separator: "_virtualimu")[0].replacing("_imu.csv", with: "")
    guard
      let data = try? Data(
        contentsOf: root.appending(path: set).appending(path: "\(base)_truth.json")),
      let truth = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return nil }
    if let cadence = truth["cadence_spm"] as? Double { return cadence }
    let steps = truth["steps"] as? [[String: Any]] ?? []
    let contacts = steps.compactMap { $0["ic_s"] as? Double }
    guard let first = contacts.first, let last = contacts.last, last > first else { return nil }
    return 60 * Double(contacts.count - 1) / (last - first)
  }
}
