import Foundation
import Testing

@testable import FootfallSignal

/// The authors' own implementation on the same samples; Tests/Oracles/vqf_orientation.py.
@Suite struct VQFOracleTests {
  private struct Motion: Decodable {
    let hertz: Double
    let every: Int
    let angularVelocity: [[Double]]
    let acceleration: [[Double]]
    let stream: [[Double]]
    let streamBias: [[Double]]
    let streamRest: [Bool]
    let whole: [[Double]]
    let wholeBias: [[Double]]
  }

  private struct Real: Decodable {
    struct Recording: Decodable {
      let file: String
      let hertz: Double
      let at: [Int]
      let stream: [[Double]]
      let whole: [[Double]]
    }
    let recordings: [Recording]
  }

  private func vector(_ v: [Double]) -> Vector3 { Vector3(v[0], v[1], v[2]) }

  private func quaternion(_ q: [Double]) -> Quaternion {
    Quaternion(w: q[0], x: q[1], y: q[2], z: q[3])
  }

  @Test func `attitude, bias and rest are the authors' own, sample by sample`() throws {
    let motion = try Oracle.read("vqf", as: Motion.self)
    var filter = VQF(rate: SampleRate(hertz: motion.hertz))
    for i in motion.acceleration.indices {
      filter.update(
        angularVelocity: vector(motion.angularVelocity[i]),
        acceleration: vector(motion.acceleration[i]))
      guard i % motion.every == 0 else { continue }
      let k = i / motion.every
      #expect(VQFLaws.degrees(filter.attitude, quaternion(motion.stream[k])) < 1e-8)
      #expect((filter.bias - vector(motion.streamBias[k])).length < 1e-10)
      #expect(filter.isAtRest == motion.streamRest[k])
    }
  }

  @Test func `looking both ways, attitude and bias are the authors' own`() throws {
    let motion = try Oracle.read("vqf", as: Motion.self)
    let track = VQF.track(
      angularVelocity: motion.angularVelocity.map(vector),
      acceleration: motion.acceleration.map(vector), rate: SampleRate(hertz: motion.hertz))
    for k in motion.whole.indices {
      let i = k * motion.every
      #expect(VQFLaws.degrees(track.attitudes[i], quaternion(motion.whole[k])) < 1e-8)
      #expect((track.biases[i] - vector(motion.wholeBias[k])).length < 1e-10)
    }
  }

  @Test func `recorded feet and waists are turned as by the authors' own`() throws {
    guard let folder = RealFolder.url else { return print(RealFolder.missing) }
    var worst = 0.0
    for recording in try Oracle.read("vqf_real", as: Real.self).recordings {
      let rows = try RealFolder.rows(folder.appending(path: recording.file))
      let rate = SampleRate(hertz: recording.hertz)
      let track = VQF.track(
        angularVelocity: rows.angularVelocity, acceleration: rows.acceleration, rate: rate)
      var filter = VQF(rate: rate)
      var next = 0
      for i in rows.acceleration.indices {
        filter.update(
          angularVelocity: rows.angularVelocity[i], acceleration: rows.acceleration[i])
        guard next < recording.at.count, i == recording.at[next] else { continue }
        let ours = [
          (filter.attitude, recording.stream[next]), (track.attitudes[i], recording.whole[next]),
        ]
        for (found, expected) in ours {
          worst = max(worst, VQFLaws.degrees(found, quaternion(expected)))
        }
        next += 1
      }
      #expect(next == recording.at.count, "\(recording.file)")
    }
    #expect(worst < 0.01)
    print("orientation against the authors' own over recorded feet and waists: \(worst) degrees")
  }
}

/// Recordings beside the checkout, or beside the folder that its worktrees lie in.
enum RealFolder {
  static let missing = "skipped: no ../shared/data beside the checkout"

  static let url: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return [
      root.deletingLastPathComponent(),
      root.deletingLastPathComponent().deletingLastPathComponent(),
    ]
    .map { $0.appending(path: "shared/data/real") }
    .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// Angular rate in rad/s and specific force in m/s².
  static func rows(_ file: URL) throws -> (angularVelocity: [Vector3], acceleration: [Vector3]) {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let force = lines[0].contains("acc_x_g") ? 9.80665 : 1
    let rate = lines[0].contains("gyr_x_dps") ? Double.pi / 180 : 1
    let rows = lines.dropFirst().map { $0.split(separator: ",").compactMap { Double($0) } }
    return (
      rows.map { Vector3(rate * $0[4], rate * $0[5], rate * $0[6]) },
      rows.map { Vector3(force * $0[1], force * $0[2], force * $0[3]) }
    )
  }
}
