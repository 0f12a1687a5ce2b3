import Foundation
import FootfallAnalysis
import FootfallSignal
import Testing

@Suite(.enabled(if: RealRecordings.arePresent, Comment(rawValue: RealRecordings.reason)))
struct RealActivityTests {
  private func seconds(of bouts: [ActivityBout], _ activity: Activity) -> Double {
    bouts.filter { $0.activity == activity }.reduce(0) { $0 + $1.seconds }
  }

  @Test(arguments: [
    "bach_shank_grf", "dsa_treadmill", "gaitmap_walk", "ipol_walk", "mobgap_walk_lowerback",
    "sisfall_waist", "tripod_walk",
  ])
  func `walking is never called running`(set: String) throws {
    let walks = RealRecordings.names(of: set).filter { set.contains("walk") || $0.contains("walk") }
    #expect(!walks.isEmpty)
    for name in walks {
      let bouts = try RealRecordings.known(set, name).bouts
      #expect(seconds(of: bouts, .running) == 0, "\(name)")
      #expect(seconds(of: bouts, .walking) > 2 * seconds(of: bouts, .unclear), "\(name)")
    }
  }

  @Test(arguments: [
    "adept_run", "alcantara_sacrum_grf", "bach_shank_grf", "davis_s999_force_mocap",
    "dsa_treadmill", "opensim_runs_force", "overground_force_mocap", "rbds001_force_mocap",
    "sisfall_waist", "strikewatch_wrist", "umafall_jog", "weda_wrist_jog",
  ])
  func `running is called running`(set: String) throws {
    let runs = RealRecordings.names(of: set).filter { !$0.contains("walk") }
    #expect(!runs.isEmpty)
    for name in runs {
      let bouts = try RealRecordings.known(set, name).bouts
      let running = seconds(of: bouts, .running)
      #expect(running > seconds(of: bouts, .walking) + seconds(of: bouts, .unclear), "\(name)")
    }
  }

  @Test func `ankle and hip see the same runs and stops`() throws {
    let names = RealRecordings.names(of: "adept_run")
    let runs = try names.map { name in
      try RealRecordings.known("adept_run", name).running.filter { $0.seconds >= 10 }
    }
    #expect(runs.count == 2 && runs[0].count == runs[1].count && runs[0].count >= 6)
    for (ankle, hip) in zip(runs[0], runs[1]) {
      #expect(abs(ankle.startSeconds - hip.startSeconds) <= 8)
      #expect(abs(ankle.endSeconds - hip.endSeconds) <= 2)
    }
  }
}
