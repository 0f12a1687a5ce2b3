import FootfallAnalysis
import FootfallInput
import FootfallSignal
import FootfallSynthesis
import Foundation
import Testing

/// Files of force plates and belts, made of real vertical forces and the places that the same
/// plates gave for each contact.
private struct GroundRun {
  struct Step: Decodable {
    let side: String
    let icS: Double
    let toS: Double?
    let copMlM: Double?
    let copMlLeftM: Double?

    var left: Double? { copMlM ?? copMlLeftM }
  }

  struct Truth: Decodable {
    let steps: [Step]
    let stepWidthCopMeanM: Double?
    let crossoverFractionCop: Double?
    let beltSpeedMeasuredMps: Double?
  }

  /// Beside the repository, or beside the folder that its worktrees lie in.
  static let folder: URL? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return [
      root.deletingLastPathComponent(),
      root.deletingLastPathComponent().deletingLastPathComponent(),
    ].map { $0.appendingPathComponent("shared/data/real") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  let name: String
  let truth: Truth
  let header: [String]
  let rows: [[Double]]

  /// `nil` where the data are not there.
  init?(_ path: String) throws {
    guard let stem = Self.folder?.appendingPathComponent(path),
      FileManager.default.fileExists(atPath: stem.path + "_truth.json")
    else {
      print("skipped \(path): no ../shared/data beside the checkout")
      return nil
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    name = stem.lastPathComponent
    truth = try decoder.decode(
      Truth.self, from: Data(contentsOf: URL(fileURLWithPath: stem.path + "_truth.json")))
    let text = try String(contentsOfFile: stem.path + "_force.csv", encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    header = lines[0].split(separator: ",").map(String.init)
    rows = lines.dropFirst().map { $0.split(separator: ",").compactMap { Double($0) } }
  }

  /// Ahead and to the left, in m, at a time; `nil` in flight.
  ///
  /// The belt carries a contact backward while its pressure runs from heel to toe, and the lighter
  /// the load, the more a plate's center of pressure jumps about.
  func place(
    of side: String?, at seconds: Double, load: Double, peak: Double
  ) -> (Double, Double)? {
    let step = truth.steps.first { step in
      guard let end = step.toS, side == nil || step.side == side else { return false }
      return step.icS - 0.02 <= seconds && seconds <= end + 0.02
    }
    guard let step, let left = step.left, let end = step.toS, load > 0.005 * peak else {
      return nil
    }
    let since = seconds - step.icS
    let jump = 0.004 * peak / load * sin(2000 * seconds)
    let belt = truth.beltSpeedMeasuredMps ?? 0
    return (0.3 - belt * since + 0.2 * since / (end - step.icS) + jump, left + jump)
  }

  func peak(_ column: Int) -> Double { rows.map { $0[column] }.max() ?? 0 }

  private func analyze(_ text: String, as file: String) throws -> RunAnalysis {
    let result = try RecordingReader().read(bytes: Array(text.utf8), named: file)
    return RunAnalyzer().analyze(result.recordings)
  }

  /// One plate under both feet, axes without a meaning.
  func onePlate(_ load: String = "force_vertical_n", names: [String], scale: Double) throws
    -> RunAnalysis
  {
    let column = try #require(header.firstIndex(of: load))
    let peak = peak(column)
    var text = "time_s,force_vertical_n,\(names.joined(separator: ","))\n"
    for row in rows {
      let place = place(of: nil, at: row[0], load: row[column], peak: peak)
      text += "\(row[0]),\(row[column])"
      text += place.map { ",\(scale * $0.0),\(scale * $0.1)\n" } ?? ",,\n"
    }
    return try analyze(text, as: "treadmill.csv")
  }

  /// A belt, or the feet that were told apart, with the names that `name` gives them.
  func twoBelts(
    _ columns: (left: String, right: String), head: String = "", separator: String = ",",
    names: [String], mirrored: Bool = false
  ) throws -> RunAnalysis {
    let places = try [columns.left, columns.right].map { try #require(header.firstIndex(of: $0)) }
    let peaks = places.map(peak)
    var text = head + names.joined(separator: separator) + "\n"
    for row in rows {
      var cells = ["\(row[0])"]
      for (k, side) in ["L", "R"].enumerated() {
        let load = row[places[k]]
        let place = place(of: side, at: row[0], load: load, peak: peaks[k]) ?? (0, 0)
        cells += ["\(load)", "\(place.0)", "\(mirrored ? -place.1 : place.1)"]
      }
      text += cells.joined(separator: separator) + "\n"
    }
    return try analyze(text, as: "run_grf.mot")
  }
}

@Suite struct StepWidthTests {
  @Test(arguments: [
    ("rbds001_force_mocap/RBDS001_run2p5", 4.25, 1.3),
    ("rbds001_force_mocap/RBDS001_run4p5", -0.14, 52.2),
    ("davis_s999_force_mocap/JDX_S999_run_0021", 8.99, 0),
  ])
  func `one plate gives the step width of real landings within a centimeter`(
    name: String, centimeters: Double, percent: Double
  ) throws {
    guard let run = try GroundRun(name) else { return }
    for (names, scale) in [(["cop_x_mm", "cop_y_mm"], 1000.0), (["COPx (m)", "COPy (m)"], 1)] {
      let analysis = try run.onePlate(names: names, scale: scale)
      let width = try #require(analysis[.stepWidth])
      let value = try #require(width.value, "\(width)")
      let share = try #require(analysis[.crossoverShare]?.value)
      #expect(abs(value - centimeters) < 1, "\(name): \(value) cm")
      #expect(abs(share - percent) < 5, "\(name): \(share) %")
      #expect(width.method == "ground-pressure+belt+apart" && width.confidence <= .moderate)
    }
  }

  private static let feet = (left: "force_vertical_left_n", right: "force_vertical_right_n")

  @Test func `belts for each foot know which foot crosses`() throws {
    guard let run = try GroundRun("opensim_runs_force/hamner_subject02_run") else { return }
    let names = ["left", "right"].flatMap { side in
      ["force_vertical_\(side)_n", "cop_\(side)_forward_m", "cop_\(side)_rightward_m"]
    }
    let apart = try run.twoBelts(Self.feet, names: ["time_s"] + names)
    let width = try #require(apart[.stepWidth]?.value)
    #expect(abs(width - 7.23) < 1, "\(width) cm")
    #expect(apart[.crossoverShare]?.value == 0 && apart[.crossoverClass]?.value == 1)
    #expect(apart[.stepWidth, .left]?.value != nil && apart[.stepWidth, .right]?.value != nil)
    // The same places, mirrored: every step crosses, and the names say so.
    let crossing = try run.twoBelts(Self.feet, names: ["time_s"] + names, mirrored: true)
    let crossed = try #require(crossing[.stepWidth]?.value)
    #expect(abs(crossed + width) < 0.01)
    #expect(crossing[.crossoverShare]?.value == 100 && crossing[.crossoverClass]?.value == 3)
    // Without a name for its direction the axis is turned so that the feet land apart.
    let bare = names.map { $0.replacing("forward", with: "x").replacing("rightward", with: "y") }
    let turned = try #require(
      try run.twoBelts(Self.feet, names: ["time_s"] + bare, mirrored: true)[.stepWidth])
    #expect(abs((turned.value ?? 0) - width) < 0.01)
    #expect(turned.method == "ground-pressure+belt+apart")
  }

  @Test func `OpenSim's forces are read with their feet and their frame`() throws {
    guard let run = try GroundRun("opensim_runs_force/hamner_subject02_run") else { return }
    let names = ["l", "r"].flatMap { side in
      ["vy", "px", "pz"].map { "ground_force_\(side)_\($0)" }
    }
    let analysis = try run.twoBelts(
      Self.feet,
      head: "run\nversion=1\nnRows=\(run.rows.count)\nnColumns=7\ninDegrees=yes\nendheader\n",
      separator: "\t", names: ["time"] + names)
    let width = try #require(analysis[.stepWidth])
    let value = try #require(width.value, "\(width)")
    #expect(abs(value - 7.23) < 1, "\(value) cm")
    #expect(width.method == "ground-pressure+name")
  }

  @Test func `over plates in the floor the way shows which axis is across, and five steps are few`()
    throws
  {
    guard let run = try GroundRun("overground_force_mocap/JA1_jog_3p5") else { return }
    let width = try #require(
      try run.onePlate(names: ["cop_x_m", "cop_y_m"], scale: 1)[.stepWidth])
    #expect(width.value == nil && [.tooFewStrides, .alignmentUnknown].contains(width.reason))
  }

  @Test(arguments: [-0.03, 0.04, 0.11])
  func `a made-up treadmill's file shows the step width of its runner`(meters: Double) throws {
    var runner = Runner(metersPerSecond: 3.2)
    runner.stepWidthMeters = meters
    let run = SyntheticRun(runner: runner, course: .run(seconds: 30), seed: 6)
    let dialect = try #require(Dialects.load("treadmill"))
    let text = run.text(dialect, device: .ideal(rate: 500))
    let result = try RecordingReader().read(bytes: Array(text.utf8), named: "belt.csv")
    let analysis = RunAnalyzer().analyze(result.recordings)
    let width = try #require(analysis[.stepWidth])
    let value = try #require(width.value, "\(width)")
    // The pressure runs a few millimeters inward of the heels.
    #expect(abs(value - 100 * meters) < 1, "\(value) cm")
    #expect(width.method == "ground-pressure+name")
    #expect(analysis[.crossoverClass]?.value == (meters < 0 ? 3 : 1))
  }

  @Test func `what tells no unit or no axis gives no width`() throws {
    guard let run = try GroundRun("rbds001_force_mocap/RBDS001_run2p5") else { return }
    let bare = try run.onePlate(names: ["COPx", "COPy"], scale: 1)
    #expect(bare[.stepWidth]?.reason == .noReference)
    // A single unnamed axis does not tell what it is.
    let single = try run.onePlate(names: ["other", "cop_y_m"], scale: 1)
    #expect(single[.stepWidth]?.reason == .alignmentUnknown)
    let named = try run.onePlate(names: ["other", "cop_ml_m"], scale: 1)
    let width = try #require(named[.stepWidth]?.value)
    #expect(abs(width - 4.25) < 1)
    #expect(named[.stepWidth]?.method == "ground-pressure+name+apart")
  }
}
