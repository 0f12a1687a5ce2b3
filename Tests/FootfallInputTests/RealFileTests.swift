import FootfallSignal
import Testing

@testable import FootfallInput

/// What each recording and each summary beside the repository is read as, or what it asks.
///
/// One line per file: its sensors with side, place, rate, number of samples, channels (`a`
/// acceleration, `g` angular rate, `l` load) and their units; or the codes. Places and sides were
/// read off the files' and the folders' names, units off the headers, rates and numbers of rows
/// off the time columns, all by a script that knows nothing of this package. Two sets differ from
/// their rows on purpose: the wrist of `weda` stamps in bunches (49.4 Hz is its rows over its
/// time), and `moticon` leaves the cells of a foot empty where its insole sent nothing.
@Suite(.enabled(if: RealData.root != nil, "../shared/data is not there"))
struct RealFileTests {
  private static func told(_ path: String) -> String {
    guard let root = RealData.root else { return "" }
    do throws(ImportFailure) {
      let result = try RecordingReader().read(path: "\(root)/\(path)")
      return result.recordings.indices.map { told(result, $0) }.joined(separator: "; ")
    } catch {
      return Set(error.diagnostics.map(\.code.rawValue)).sorted().joined(separator: " ")
    }
  }

  private static func told(_ result: ImportResult, _ stream: Int) -> String {
    let recording = result.recordings[stream]
    let letters: [(ImportPlan.Role, String)] = [
      (.acceleration, "a"), (.angularVelocity, "g"), (.load, "l"),
    ]
    let channels = letters.compactMap { role, letter in
      result.plan.columns.first { $0.role == role && $0.stream == stream }.map { (letter, $0.unit) }
    }
    let rate = (recording.rate.hertz * 10).rounded() / 10
    return "\(recording.side) \(recording.placement) \(rate) \(recording.sampleCount) "
      + channels.map(\.0).joined() + channels.map { " \($0.1.rawValue)" }.joined()
  }

  /// Three files of each set, or all of them with `FOOTFALL_ALL_DATA=1`.
  @Test func `every recording is read as its own header and clock say`() {
    var read: [Substring: Int] = [:]
    for line in Self.known.split(separator: "\n") {
      let parts = line.split(separator: " | ", maxSplits: 1)
      let set = line.prefix { $0 != "/" }
      read[set, default: 0] += 1
      guard RealData.readsAll || read[set, default: 0] <= 3 else { continue }
      #expect(Self.told(String(parts[0])) == parts[1], "\(parts[0])")
    }
  }

  @Test func `no recording is left out of the table`() {
    let known = Set(Self.known.split(separator: "\n").map { $0.split(separator: " | ")[0] })
    let files = RealData.tables(under: "real").map { $0.dropFirst("real/".count) }
    let recordings = files.filter {
      $0.hasSuffix("imu.csv") || $0.hasSuffix("insole.csv") || $0.contains("virtualimu")
    }
    #expect(Set(recordings).subtracting(known) == [])
    let summaries = files.filter { $0.hasPrefix("fit_vendor_metrics/") }
    #expect(Set(summaries) == Set(Self.summaries.map { $0.file[...] }))
  }

  /// What the column of the watch counts, checked by hand: a run at 83 strides is one at 166 steps.
  struct Summary {
    let file: String
    let rows: Int
    /// Columns of a cadence with what they count.
    let cadence: [String]
    /// Medians over the rows that have a value, in our units.
    let contact: Double?
    let oscillation: Double?
    let stepLength: Double?
    let balance: Double?
  }

  @Test(arguments: summaries.indices)
  func `every summary is read in the units of its device`(index: Int) throws {
    let known = Self.summaries[index]
    let root = try #require(RealData.root)
    let result = try RecordingReader().read(path: "\(root)/\(known.file)")
    let summary = try #require(result.summary)
    #expect(summary.seconds.count == known.rows)
    #expect(result.diagnostics == [])
    #expect(
      result.plan.columns.filter {
        $0.summary?.quantity == .cadence && $0.summary?.isFraction == false
      }
      .map { "\($0.name) \($0.unit.rawValue)" } == known.cadence)
    func median(_ quantity: DeviceSummary.Quantity) -> Double? {
      summary.channels.first { $0.quantity == quantity }?.values.median
    }
    for (quantity, value) in [
      (DeviceSummary.Quantity.contactTime, known.contact),
      (.verticalOscillation, known.oscillation), (.stepLength, known.stepLength),
      (.contactBalance, known.balance),
    ] {
      let found = median(quantity)
      #expect((found == nil) == (value == nil), "\(quantity)")
      if let found, let value { #expect(abs(found / value - 1) < 0.01, "\(quantity) \(found)") }
    }
  }

  /// Medians were taken with a spreadsheet's eyes: over the column's cells above zero, in its own
  /// unit, and converted by hand.
  static let summaries = [
    Summary(
      file: "fit_vendor_metrics/davis_course_hrm_vs_stryd.csv", rows: 890,
      cadence: ["hrm_cadence_sum strides/min", "stryd_cadence strides/min"], contact: 0.255,
      oscillation: 0.1132, stepLength: 1.293, balance: 50.18),
    Summary(
      file: "fit_vendor_metrics/fenix2_run.csv", rows: 2809,
      cadence: ["cadence strides/min"], contact: 0.228,
      oscillation: 0.1112, stepLength: nil, balance: nil),
    Summary(
      file: "fit_vendor_metrics/garmin_fenix3_hrm.csv", rows: 2773,
      cadence: ["cadence strides/min"], contact: 0.199,
      oscillation: 0.0867, stepLength: 1.182, balance: 49.12),
    Summary(
      file: "fit_vendor_metrics/garmin_new_dynamics.csv", rows: 1317,
      cadence: ["cadence strides/min"], contact: 0.267,
      oscillation: 0.0907, stepLength: 0.989, balance: 52.03),
    Summary(
      file: "fit_vendor_metrics/garmin_runpower.csv", rows: 8109,
      cadence: ["cadence strides/min"], contact: 0.269,
      oscillation: 0.078, stepLength: 1.054, balance: 50.65),
    Summary(
      file: "fit_vendor_metrics/runscribe_plus_fr920xt.csv", rows: 1272,
      cadence: ["cadence strides/min"], contact: 0.314,
      oscillation: 0.1297, stepLength: 1.578, balance: 49.43),
    Summary(
      file: "fit_vendor_metrics/stryd_fr920xt.csv", rows: 1932,
      cadence: ["cadence strides/min", "Cadence steps/min"], contact: 0.208,
      oscillation: 0.11, stepLength: nil, balance: nil),
    Summary(
      file: "fit_vendor_metrics/stryd_lss_long.csv", rows: 7472,
      cadence: ["cadence strides/min", "Cadence strides/min"], contact: 0.252,
      oscillation: 0.05125, stepLength: nil, balance: nil),
  ]

  static let known = """
    adept_run/full_left_ankle_imu.csv | left shank 100.0 150000 a g
    adept_run/full_left_hip_imu.csv | A101
    alcantara_sacrum_grf/rec01_2p5ms_slope10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec03_2p5ms_slope0_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec04_3p33ms_slope0_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec05_3p33ms_slope0_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec06_3p33ms_slope0_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec07_4p17ms_slope0_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec12_3p33ms_slope10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec15_2p5ms_slopem10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec16_3p33ms_slopem10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec17_3p33ms_slopem10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec18_3p33ms_slopem10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec19_4p17ms_slopem10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec20_3p33ms_slope10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec21_3p33ms_slope10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec22_4p17ms_slope10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec27_3p33ms_slope10_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec29_3p33ms_slope0_imu.csv | unknown sacrum 500.0 2480 a g
    alcantara_sacrum_grf/rec31_3p33ms_slopem10_imu.csv | unknown sacrum 500.0 2480 a g
    bach_shank_grf/trial01_P1_run_8p5kmh_imu.csv | unknown shank 142.9 2212 a g
    bach_shank_grf/trial02_P1_run_8p5kmh_imu.csv | unknown shank 142.9 1145 a g
    bach_shank_grf/trial03_P1_walk_5kmh_imu.csv | unknown shank 142.9 4941 a g
    bach_shank_grf/trial04_P1_walk_5kmh_imu.csv | unknown shank 142.9 4300 a g
    bach_shank_grf/trial10_P3_walk_4p5kmh_imu.csv | unknown shank 142.9 2957 a g
    bach_shank_grf/trial11_P3_walk_4p5kmh_imu.csv | unknown shank 142.9 2030 a g
    bach_shank_grf/trial12_P3_walk_4p5kmh_imu.csv | unknown shank 142.9 2869 a g
    bach_shank_grf/trial13_P3_run_8p5kmh_imu.csv | unknown shank 142.9 722 a g
    bach_shank_grf/trial16_P3_walk_5kmh_imu.csv | unknown shank 142.9 3435 a g
    davis_s999_force_mocap/JDX_S999_run_0021_virtualimu_foot_left.csv | left foot 240.0 2384 ag m/s2 rad/s
    davis_s999_force_mocap/JDX_S999_run_0021_virtualimu_foot_right.csv | right foot 240.0 2384 ag m/s2 rad/s
    davis_s999_force_mocap/JDX_S999_run_0021_virtualimu_pelvis.csv | unknown sacrum 240.0 2384 ag m/s2 rad/s
    davis_s999_force_mocap/JDX_S999_run_0021_virtualimu_shank_left.csv | left shank 240.0 2384 ag m/s2 rad/s
    davis_s999_force_mocap/JDX_S999_run_0021_virtualimu_shank_right.csv | right shank 240.0 2384 ag m/s2 rad/s
    dsa_treadmill/run_8kmh_p1_left_arm_imu.csv | left arm 25.0 7500 ag m/s2 rad/s
    dsa_treadmill/run_8kmh_p1_left_leg_imu.csv | A101
    dsa_treadmill/run_8kmh_p1_right_arm_imu.csv | right arm 25.0 7500 ag m/s2 rad/s
    dsa_treadmill/run_8kmh_p1_right_leg_imu.csv | A101
    dsa_treadmill/run_8kmh_p1_torso_imu.csv | unknown chest 25.0 7500 ag m/s2 rad/s
    dsa_treadmill/run_8kmh_p2_left_arm_imu.csv | left arm 25.0 7500 ag m/s2 rad/s
    dsa_treadmill/run_8kmh_p2_left_leg_imu.csv | A101
    dsa_treadmill/run_8kmh_p2_right_arm_imu.csv | right arm 25.0 7500 ag m/s2 rad/s
    dsa_treadmill/run_8kmh_p2_right_leg_imu.csv | A101
    dsa_treadmill/run_8kmh_p2_torso_imu.csv | unknown chest 25.0 7500 ag m/s2 rad/s
    dsa_treadmill/run_8kmh_p3_left_arm_imu.csv | left arm 25.0 7500 ag m/s2 rad/s
    dsa_treadmill/run_8kmh_p3_left_leg_imu.csv | A101
    dsa_treadmill/run_8kmh_p3_right_arm_imu.csv | right arm 25.0 7500 ag m/s2 rad/s
    dsa_treadmill/run_8kmh_p3_right_leg_imu.csv | A101
    dsa_treadmill/run_8kmh_p3_torso_imu.csv | unknown chest 25.0 7500 ag m/s2 rad/s
    dsa_treadmill/walk_4kmh_flat_p1_left_arm_imu.csv | left arm 25.0 1500 ag m/s2 rad/s
    dsa_treadmill/walk_4kmh_flat_p1_left_leg_imu.csv | A101
    dsa_treadmill/walk_4kmh_flat_p1_right_arm_imu.csv | right arm 25.0 1500 ag m/s2 rad/s
    dsa_treadmill/walk_4kmh_flat_p1_right_leg_imu.csv | A101
    dsa_treadmill/walk_4kmh_flat_p1_torso_imu.csv | unknown chest 25.0 1500 ag m/s2 rad/s
    gaitmap_walk/healthy_left_foot_imu.csv | left foot 204.8 7928 ag m/s2 deg/s
    gaitmap_walk/healthy_right_foot_imu.csv | right foot 204.8 7928 ag m/s2 deg/s
    gaitpdb_insole_walk/GaCo01_01_insole.csv | left insole 100.0 6001 l N; right insole 100.0 6001 l N
    gaitpdb_insole_walk/GaCo02_01_insole.csv | left insole 100.0 6001 l N; right insole 100.0 6001 l N
    ipol_walk/S01_T1_left_foot_imu.csv | left foot 100.0 2913 ag m/s2 rad/s
    ipol_walk/S01_T1_lower_back_imu.csv | unknown sacrum 100.0 2913 ag m/s2 rad/s
    ipol_walk/S01_T1_right_foot_imu.csv | right foot 100.0 2913 ag m/s2 rad/s
    ipol_walk/S02_T1_left_foot_imu.csv | left foot 100.0 2924 ag m/s2 rad/s
    ipol_walk/S02_T1_lower_back_imu.csv | unknown sacrum 100.0 2924 ag m/s2 rad/s
    ipol_walk/S02_T1_right_foot_imu.csv | right foot 100.0 2925 ag m/s2 rad/s
    ipol_walk/S03_T1_left_foot_imu.csv | left foot 100.0 3269 ag m/s2 rad/s
    ipol_walk/S03_T1_lower_back_imu.csv | unknown sacrum 100.0 3269 ag m/s2 rad/s
    ipol_walk/S03_T1_right_foot_imu.csv | right foot 100.0 3269 ag m/s2 rad/s
    ipol_walk/S04_T1_left_foot_imu.csv | left foot 100.0 2877 ag m/s2 rad/s
    ipol_walk/S04_T1_lower_back_imu.csv | unknown sacrum 100.0 2661 ag m/s2 rad/s
    ipol_walk/S04_T1_right_foot_imu.csv | right foot 100.0 2877 ag m/s2 rad/s
    ipol_walk/S05_T1_left_foot_imu.csv | left foot 100.0 3043 ag m/s2 rad/s
    ipol_walk/S05_T1_lower_back_imu.csv | unknown sacrum 100.0 3049 ag m/s2 rad/s
    ipol_walk/S05_T1_right_foot_imu.csv | right foot 100.0 3076 ag m/s2 rad/s
    ipol_walk/S06_T1_left_foot_imu.csv | left foot 100.0 2847 ag m/s2 rad/s
    ipol_walk/S06_T1_lower_back_imu.csv | unknown sacrum 100.0 2794 ag m/s2 rad/s
    ipol_walk/S06_T1_right_foot_imu.csv | right foot 100.0 2847 ag m/s2 rad/s
    mobgap_walk_lowerback/HA001_Test11_Trial1_imu.csv | unknown sacrum 100.0 13759 ag g deg/s
    mobgap_walk_lowerback/HA001_Test5_Trial1_imu.csv | unknown sacrum 100.0 1246 ag g deg/s
    mobgap_walk_lowerback/HA001_Test5_Trial2_imu.csv | unknown sacrum 100.0 1075 ag g deg/s
    moticon_walk/230927_102114_insole.csv | left insole 100.0 1695 al g N; right insole 100.0 1746 al g N
    moticon_walk/230927_102137_insole.csv | left insole 100.0 2205 al g N; right insole 100.0 2275 al g N
    moticon_walk/230927_102231_insole.csv | left insole 100.0 941 al g N; right insole 100.0 1007 al g N
    opensim_runs_force/hamner_subject02_run_virtualimu_chest.csv | unknown chest 60.0 600 ag m/s2 rad/s
    opensim_runs_force/hamner_subject02_run_virtualimu_foot_left.csv | left foot 60.0 600 ag m/s2 rad/s
    opensim_runs_force/hamner_subject02_run_virtualimu_foot_right.csv | right foot 60.0 600 ag m/s2 rad/s
    opensim_runs_force/hamner_subject02_run_virtualimu_forearm_left.csv | left arm 60.0 600 ag m/s2 rad/s
    opensim_runs_force/hamner_subject02_run_virtualimu_forearm_right.csv | right arm 60.0 600 ag m/s2 rad/s
    opensim_runs_force/hamner_subject02_run_virtualimu_pelvis.csv | unknown sacrum 60.0 600 ag m/s2 rad/s
    opensim_runs_force/hamner_subject02_run_virtualimu_shank_left.csv | left shank 60.0 600 ag m/s2 rad/s
    opensim_runs_force/hamner_subject02_run_virtualimu_shank_right.csv | right shank 60.0 600 ag m/s2 rad/s
    overground_force_mocap/JA1_jog_3p5_virtualimu_foot_left.csv | left foot 250.0 828 ag m/s2 rad/s
    overground_force_mocap/JA1_jog_3p5_virtualimu_foot_right.csv | right foot 250.0 828 ag m/s2 rad/s
    overground_force_mocap/JA1_jog_3p5_virtualimu_pelvis.csv | unknown sacrum 250.0 828 ag m/s2 rad/s
    overground_force_mocap/JA1_jog_3p5_virtualimu_shank_left.csv | left shank 250.0 828 ag m/s2 rad/s
    overground_force_mocap/JA1_jog_3p5_virtualimu_shank_right.csv | right shank 250.0 828 ag m/s2 rad/s
    rbds001_force_mocap/RBDS001_run2p5_virtualimu_foot_left.csv | left foot 150.0 4500 ag m/s2 rad/s
    rbds001_force_mocap/RBDS001_run2p5_virtualimu_foot_right.csv | right foot 150.0 4500 ag m/s2 rad/s
    rbds001_force_mocap/RBDS001_run2p5_virtualimu_pelvis.csv | unknown sacrum 150.0 4500 ag m/s2 rad/s
    rbds001_force_mocap/RBDS001_run2p5_virtualimu_shank_left.csv | left shank 150.0 4500 ag m/s2 rad/s
    rbds001_force_mocap/RBDS001_run2p5_virtualimu_shank_right.csv | right shank 150.0 4500 ag m/s2 rad/s
    rbds001_force_mocap/RBDS001_run4p5_virtualimu_foot_left.csv | left foot 150.0 4500 ag m/s2 rad/s
    rbds001_force_mocap/RBDS001_run4p5_virtualimu_foot_right.csv | right foot 150.0 4500 ag m/s2 rad/s
    rbds001_force_mocap/RBDS001_run4p5_virtualimu_pelvis.csv | unknown sacrum 150.0 4500 ag m/s2 rad/s
    rbds001_force_mocap/RBDS001_run4p5_virtualimu_shank_left.csv | left shank 150.0 4500 ag m/s2 rad/s
    rbds001_force_mocap/RBDS001_run4p5_virtualimu_shank_right.csv | right shank 150.0 4500 ag m/s2 rad/s
    sisfall_waist/SA01_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA01_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA01_walk_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA01_walk_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA02_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA02_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA03_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA03_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA04_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA04_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA05_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA05_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA05_walk_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA05_walk_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA06_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA06_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA07_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA07_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA08_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SA08_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SE01_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SE01_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SE02_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SE03_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SE03_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SE04_jog_fast_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    sisfall_waist/SE04_jog_slow_imu.csv | unknown sacrum 200.0 8000 ag m/s2 rad/s
    strikewatch_wrist/person1_forefootstrike_imu.csv | unknown wrist 100.0 3800 a m/s2
    strikewatch_wrist/person1_heelstrike_imu.csv | unknown wrist 100.0 4530 a m/s2
    strikewatch_wrist/person2_forefootstrike_imu.csv | unknown wrist 100.0 4750 a m/s2
    strikewatch_wrist/person2_heelstrike_imu.csv | unknown wrist 100.0 5150 a m/s2
    strikewatch_wrist/person3_forefootstrike_imu.csv | unknown wrist 100.0 4000 a m/s2
    strikewatch_wrist/person3_heelstrike_imu.csv | unknown wrist 100.0 4880 a m/s2
    strikewatch_wrist/person4_forefootstrike_imu.csv | unknown wrist 100.0 7800 a m/s2
    strikewatch_wrist/person4_heelstrike_imu.csv | unknown wrist 100.0 7750 a m/s2
    tripod_walk/PWSplus20_left_foot_imu.csv | left foot 128.0 22091 ag g deg/s
    tripod_walk/PWSplus20_left_shank_imu.csv | left shank 128.0 22091 ag g deg/s
    tripod_walk/PWSplus20_left_thigh_imu.csv | left thigh 128.0 22091 ag g deg/s
    tripod_walk/PWSplus20_right_foot_imu.csv | right foot 128.0 22091 ag g deg/s
    tripod_walk/PWSplus20_right_shank_imu.csv | right shank 128.0 22091 ag g deg/s
    tripod_walk/PWSplus20_right_thigh_imu.csv | right thigh 128.0 22091 ag g deg/s
    tripod_walk/PWSplus20_sacrum_imu.csv | unknown sacrum 128.0 22091 ag g deg/s
    umafall_jog/S02_T1_ankle_imu.csv | unknown shank 20.1 300 ag m/s2 rad/s
    umafall_jog/S02_T1_chest_imu.csv | unknown chest 20.0 300 ag m/s2 rad/s
    umafall_jog/S02_T1_rightpocket_imu.csv | right pocket 199.7 2976 a m/s2
    umafall_jog/S02_T1_waist_imu.csv | unknown sacrum 20.1 300 ag m/s2 rad/s
    umafall_jog/S02_T1_wrist_imu.csv | unknown wrist 20.1 299 ag m/s2 rad/s
    umafall_jog/S02_T2_ankle_imu.csv | unknown shank 20.1 299 ag m/s2 rad/s
    umafall_jog/S02_T2_chest_imu.csv | unknown chest 20.1 299 ag m/s2 rad/s
    umafall_jog/S02_T2_rightpocket_imu.csv | right pocket 199.8 2977 a m/s2
    umafall_jog/S02_T2_waist_imu.csv | unknown sacrum 20.1 299 ag m/s2 rad/s
    umafall_jog/S02_T2_wrist_imu.csv | unknown wrist 20.1 300 ag m/s2 rad/s
    umafall_jog/S02_T3_ankle_imu.csv | unknown shank 20.1 299 ag m/s2 rad/s
    umafall_jog/S02_T3_chest_imu.csv | unknown chest 20.1 300 ag m/s2 rad/s
    umafall_jog/S02_T3_rightpocket_imu.csv | right pocket 199.9 2977 a m/s2
    umafall_jog/S02_T3_waist_imu.csv | unknown sacrum 20.1 299 ag m/s2 rad/s
    umafall_jog/S02_T3_wrist_imu.csv | unknown wrist 20.1 300 ag m/s2 rad/s
    umafall_jog/S04_T1_ankle_imu.csv | unknown shank 20.1 299 ag m/s2 rad/s
    umafall_jog/S04_T1_chest_imu.csv | unknown chest 20.1 299 ag m/s2 rad/s
    umafall_jog/S04_T1_rightpocket_imu.csv | right pocket 200.4 2977 a m/s2
    umafall_jog/S04_T1_waist_imu.csv | unknown sacrum 20.1 299 ag m/s2 rad/s
    umafall_jog/S04_T1_wrist_imu.csv | unknown wrist 20.2 300 ag m/s2 rad/s
    umafall_jog/S04_T2_ankle_imu.csv | unknown shank 20.1 300 ag m/s2 rad/s
    umafall_jog/S04_T2_chest_imu.csv | unknown chest 20.0 300 ag m/s2 rad/s
    umafall_jog/S04_T2_rightpocket_imu.csv | right pocket 199.7 2977 a m/s2
    umafall_jog/S04_T2_waist_imu.csv | unknown sacrum 20.1 300 ag m/s2 rad/s
    umafall_jog/S04_T2_wrist_imu.csv | unknown wrist 20.1 300 ag m/s2 rad/s
    umafall_jog/S04_T3_ankle_imu.csv | unknown shank 20.1 300 ag m/s2 rad/s
    umafall_jog/S04_T3_chest_imu.csv | unknown chest 20.0 299 ag m/s2 rad/s
    umafall_jog/S04_T3_rightpocket_imu.csv | right pocket 199.7 2977 a m/s2
    umafall_jog/S04_T3_waist_imu.csv | unknown sacrum 20.1 299 ag m/s2 rad/s
    umafall_jog/S04_T3_wrist_imu.csv | unknown wrist 20.1 299 ag m/s2 rad/s
    umafall_jog/S05_T1_ankle_imu.csv | unknown shank 20.2 301 ag m/s2 rad/s
    umafall_jog/S05_T1_chest_imu.csv | unknown chest 20.2 299 ag m/s2 rad/s
    umafall_jog/S05_T1_rightpocket_imu.csv | right pocket 200.1 2972 a m/s2
    umafall_jog/S05_T1_waist_imu.csv | unknown sacrum 20.2 299 ag m/s2 rad/s
    umafall_jog/S05_T1_wrist_imu.csv | unknown wrist 20.1 300 ag m/s2 rad/s
    umafall_jog/S05_T2_ankle_imu.csv | unknown shank 20.2 300 ag m/s2 rad/s
    umafall_jog/S05_T2_chest_imu.csv | unknown chest 20.2 300 ag m/s2 rad/s
    umafall_jog/S05_T2_rightpocket_imu.csv | right pocket 200.0 2973 a m/s2
    umafall_jog/S05_T2_waist_imu.csv | unknown sacrum 20.1 300 ag m/s2 rad/s
    umafall_jog/S05_T2_wrist_imu.csv | unknown wrist 20.1 300 ag m/s2 rad/s
    umafall_jog/S05_T3_ankle_imu.csv | unknown shank 20.2 300 ag m/s2 rad/s
    umafall_jog/S05_T3_chest_imu.csv | unknown chest 20.1 300 ag m/s2 rad/s
    umafall_jog/S05_T3_rightpocket_imu.csv | right pocket 200.0 2972 a m/s2
    umafall_jog/S05_T3_waist_imu.csv | unknown sacrum 20.1 300 ag m/s2 rad/s
    umafall_jog/S05_T3_wrist_imu.csv | unknown wrist 20.1 299 ag m/s2 rad/s
    weda_wrist_jog/U01_R01_jog_imu.csv | unknown wrist 49.4 821 ag m/s2 rad/s
    weda_wrist_jog/U01_R02_jog_imu.csv | unknown wrist 49.4 947 ag m/s2 rad/s
    weda_wrist_jog/U01_R03_jog_imu.csv | unknown wrist 49.4 914 ag m/s2 rad/s
    weda_wrist_jog/U02_R01_jog_imu.csv | unknown wrist 49.4 853 ag m/s2 rad/s
    weda_wrist_jog/U02_R02_jog_imu.csv | unknown wrist 49.4 1057 ag m/s2 rad/s
    weda_wrist_jog/U02_R03_jog_imu.csv | unknown wrist 49.4 811 ag m/s2 rad/s
    weda_wrist_jog/U03_R01_jog_imu.csv | unknown wrist 49.4 637 ag m/s2 rad/s
    weda_wrist_jog/U03_R02_jog_imu.csv | unknown wrist 49.3 617 ag m/s2 rad/s
    weda_wrist_jog/U03_R03_jog_imu.csv | unknown wrist 49.3 772 ag m/s2 rad/s
    weda_wrist_jog/U04_R01_jog_imu.csv | unknown wrist 49.4 752 ag m/s2 rad/s
    weda_wrist_jog/U04_R02_jog_imu.csv | unknown wrist 49.3 760 ag m/s2 rad/s
    weda_wrist_jog/U04_R03_jog_imu.csv | unknown wrist 49.4 715 ag m/s2 rad/s
    weda_wrist_jog/U05_R01_jog_imu.csv | unknown wrist 49.4 1106 ag m/s2 rad/s
    weda_wrist_jog/U05_R02_jog_imu.csv | unknown wrist 49.4 978 ag m/s2 rad/s
    weda_wrist_jog/U05_R03_jog_imu.csv | unknown wrist 49.4 975 ag m/s2 rad/s
    weda_wrist_jog/U08_R03_jog_imu.csv | unknown wrist 49.4 1272 ag m/s2 rad/s
    """
}
