import Foundation
import FootfallAnalysis
import FootfallSignal
import Testing

/// Against force plates, and sensors of one run against each other.
@Suite(.enabled(if: RealRecordings.arePresent, Comment(rawValue: RealRecordings.reason)))
struct RealCadenceTests {
  private func cadence(_ set: String, _ name: String) throws -> Double? {
    let known = try RealRecordings.known(set, name)
    return SpectralCadenceMethod().cadence(of: known.recording, during: known.running)?
      .stepsPerMinute
  }

  /// The largest errors allowed are those of architecture.md; a single trial, 1.5 steps/min.
  @Test(arguments: [
    ("alcantara_sacrum_grf", 1.0), ("bach_shank_grf", 1.0), ("rbds001_force_mocap", 0.5),
    ("davis_s999_force_mocap", 0.5), ("opensim_runs_force", 0.5),
  ])
  func `force plates count the same steps`(set: String, limit: Double) throws {
    var errors: [Double] = []
    for name in RealRecordings.names(of: set) where !name.contains("walk") {
      let truth = try #require(RealRecordings.forceCadence(set, name))
      let read = try #require(try cadence(set, name), "\(name)")
      errors.append(read - truth)
      #expect(abs(read - truth) <= 1.5, "\(name)")
    }
    #expect(!errors.isEmpty)
    let mean = errors.reduce(0) { $0 + abs($1) } / Double(errors.count)
    print("cadence \(set): mean abs error \(mean) steps/min over \(errors.count) recordings")
    #expect(mean <= limit)
  }

  /// The first parts of a name that the sensors of one run share.
  @Test(arguments: [("umafall_jog", 2), ("dsa_treadmill", 3), ("adept_run", 1)])
  func `sensors of one run agree`(set: String, parts: Int) throws {
    var runs: [String: [Double]] = [:]
    for name in RealRecordings.names(of: set) where !name.contains("walk") {
      let run = name.split(separator: "_").prefix(parts).joined(separator: "_")
      runs[run, default: []].append(try #require(try cadence(set, name), "\(name)"))
    }
    let off = runs.values.flatMap { streams in
      let middle = streams.sorted()[streams.count / 2]
      return streams.map { abs($0 - middle) }
    }
    print("cadence \(set): furthest from its run's middle \(off.max() ?? 0) steps/min")
    #expect(!off.isEmpty)
    #expect(Double(off.count { $0 <= 1.8 }) >= 0.95 * Double(off.count))
  }

  @Test(arguments: ["sisfall_waist", "strikewatch_wrist", "weda_wrist_jog"])
  func `a single sensor agrees with itself over time`(set: String) throws {
    for name in RealRecordings.names(of: set) where !name.contains("walk") {
      let known = try RealRecordings.known(set, name)
      let method = SpectralCadenceMethod()
      let windows = method.windows(of: known.recording, during: known.running)
      let whole = try #require(method.cadence(over: windows), "\(name)")
      #expect((130...215).contains(whole.stepsPerMinute), "\(name)")
      for window in windows {
        #expect(abs(window.stepsPerMinute / whole.stepsPerMinute - 1) < 0.12, "\(name)")
      }
    }
  }
}
