import FootfallSignal
import Testing

@testable import FootfallInput

/// A made-up minute of a watch that runs at 3 m/s with 170 steps a minute: rows of a FIT file.
private struct Watch {
  var names = [
    "timestamp", "distance", "enhanced_speed", "vertical_oscillation", "stance_time_percent",
    "stance_time", "vertical_ratio", "stance_time_balance", "step_length", "heart_rate",
    "cadence", "fractional_cadence", "activity_type",
  ]
  var seconds = Array(0..<60)
  /// What a cell holds in a row that is counted from zero.
  var cell: (String, Int) -> String = Watch.running

  static func running(_ name: String, _ second: Int) -> String {
    switch name {
    case "timestamp":
      "2024-05-01 08:\(second / 60 + 10):\(second % 60 < 10 ? "0" : "")\(second % 60)+00:00"
    case "distance": "\(3 * second).0"
    case "enhanced_speed", "speed": "3.0"
    case "vertical_oscillation": "90.0"
    case "stance_time_percent": "35.0"
    case "stance_time": "247.0"
    case "vertical_ratio": "8.5"
    case "stance_time_balance": "49.0"
    case "step_length": "1059.0"
    case "heart_rate": "150"
    case "cadence": "84"
    case "fractional_cadence": "1.0"
    default: "running"
    }
  }

  var text: String {
    ([names.joined(separator: ",")]
      + seconds.map { second in names.map { cell($0, second) }.joined(separator: ",") })
      .joined(separator: "\n") + "\n"
  }
}

private func taken(
  _ text: String, _ answers: ImportAnswers = ImportAnswers(),
  road: RecordingReader.Road = .automatic
) throws -> ImportResult {
  var reader = RecordingReader(answers: answers)
  reader.road = road
  return try reader.read(bytes: Array(text.utf8), named: "watch.csv")
}

private func codes(_ text: String, _ answers: ImportAnswers = ImportAnswers()) -> [String] {
  do {
    _ = try taken(text, answers)
    return []
  } catch let failure as ImportFailure {
    return failure.diagnostics.map(\.code.rawValue)
  } catch {
    return ["?"]
  }
}

extension DeviceSummary {
  fileprivate func first(
    _ quantity: Quantity, _ side: Side = .unknown, by device: String? = nil
  ) -> Double? {
    channels.first {
      $0.quantity == quantity && $0.side == side && (device == nil || $0.device == device)
    }?.values.first
  }
}

@Suite struct SummaryReaderTests {
  @Test func `a watch's rows come in our units`() throws {
    let result = try taken(Watch().text)
    let summary = try #require(result.summary)
    #expect(result.recordings.isEmpty)
    #expect(summary.pace == .time)
    #expect(summary.seconds == (0..<60).map(Double.init))
    #expect(summary.first(.cadence) == 170)
    #expect(summary.first(.contactTime) == 0.247)
    #expect(summary.first(.contactShare) == 35)
    #expect(summary.first(.contactBalance) == 49)
    #expect(summary.first(.verticalOscillation) == 0.09)
    #expect(summary.first(.stepLength) == 1.059)
    #expect(summary.first(.speed) == 3)
    #expect(result.diagnostics == [])
  }

  @Test func `both roads read the same summary`() throws {
    let text = Watch().text
    #expect(try taken(text).summary == taken(text, road: .slow).summary)
  }

  @Test func `what is a share of the stride is no contact time, wherever it stands`() throws {
    var watch = Watch()
    for names in [watch.names, watch.names.reversed()] {
      watch.names = names
      let summary = try #require(try taken(watch.text).summary)
      #expect(summary.first(.contactTime) == 0.247)
      #expect(summary.first(.contactShare) == 35)
      #expect(summary.first(.contactBalance) == 49)
    }
  }

  @Test func `a zero stands for no value, but for standing in a cadence`() throws {
    var watch = Watch()
    watch.cell = { name, second in
      second < 10 && !["timestamp", "distance", "activity_type"].contains(name)
        ? "0" : Watch.running(name, second)
    }
    let summary = try #require(try taken(watch.text).summary)
    let counts = summary.channels.map { ($0.quantity, $0.values.count) }
    #expect(counts.first { $0.0 == .cadence }?.1 == 60)
    #expect(counts.first { $0.0 == .contactTime }?.1 == 50)
    #expect(counts.first { $0.0 == .stepLength }?.1 == 50)
  }

  @Test func `empty cells are left out without a warning`() throws {
    var watch = Watch()
    watch.cell = { name, second in
      name == "stance_time" && second % 2 == 0 ? "" : Watch.running(name, second)
    }
    let result = try taken(watch.text)
    #expect(
      result.summary?.channels.first { $0.quantity == .contactTime }?.rows
        == Array(stride(from: 1, to: 60, by: 2)))
    #expect(result.diagnostics == [])
  }

  @Test(arguments: [("90.0", 0.09), ("9.0", 0.09), ("0.09", 0.09)])
  func `an oscillation is in mm, cm or m by its size`(cell: String, meters: Double) throws {
    var watch = Watch()
    watch.cell = { $0 == "vertical_oscillation" ? cell : Watch.running($0, $1) }
    let value = try #require(try taken(watch.text).summary?.first(.verticalOscillation))
    #expect(abs(value - meters) < 1e-12)
  }

  @Test func `a speed that the distance does not prove is left out and said so`() throws {
    var watch = Watch()
    watch.names = ["timestamp", "speed", "stance_time", "heart_rate"]
    let result = try taken(watch.text)
    #expect(result.summary?.first(.speed) == nil)
    #expect(result.diagnostics.map(\.code.rawValue) == ["W240"])
    #expect(result.diagnostics.first?.title.contains("`speed`") == true)
  }

  @Test func `a speed in km per hour is proven by the distance`() throws {
    var watch = Watch()
    watch.cell = { $0 == "enhanced_speed" ? "10.8" : Watch.running($0, $1) }
    let speed = try #require(try taken(watch.text).summary?.first(.speed))
    #expect(abs(speed - 3) < 1e-12)
  }

  @Test func `a printed unit that the values contradict leaves the column out`() throws {
    let text = Watch().text.replacing("stance_time,", with: "Ground Contact Time (s),")
    let result = try taken(text)
    #expect(result.summary?.first(.contactTime) == nil)
    #expect(result.diagnostics.map(\.code.rawValue) == ["W240"])
  }

  @Test func `a stop is no row`() throws {
    var watch = Watch()
    watch.names += ["paused"]
    watch.cell = { name, second in
      name == "paused" ? (20..<40).contains(second) ? "1" : "0" : Watch.running(name, second)
    }
    let summary = try #require(try taken(watch.text).summary)
    #expect(summary.seconds.count == 40)
    #expect(summary.pauses == [Gap(startSeconds: 19, endSeconds: 40)])
  }

  @Test func `time that goes back is an error with its line`() throws {
    var watch = Watch()
    watch.seconds = Array(0..<30) + Array(10..<40)
    #expect(codes(watch.text) == ["E213"])
  }

  @Test func `a table with samples is no summary`() throws {
    var text = "time_s,acc_x_g,acc_y_g,acc_z_g,cadence,stance_time\n"
    for i in 0..<60 { text += "\(Double(i) / 100),0.0\(i % 7),0.01,1.00,84,247\n" }
    let result = try taken(text, ImportAnswers(placement: .shank))
    #expect(result.summary == nil)
    #expect(result.recordings.count == 1)
  }

  @Test(arguments: [(8.0, 0), (4, 10)])
  func `a ride is no run, though its cadence is one's`(speed: Double, coasting: Int) throws {
    var watch = Watch()
    watch.names = ["timestamp", "distance", "enhanced_speed", "heart_rate", "cadence"]
    watch.cell = { name, second in
      switch name {
      case "distance": "\(speed * Double(second))"
      case "enhanced_speed": "\(speed)"
      case "cadence": second < coasting ? "0" : "88"
      default: Watch.running(name, second)
      }
    }
    #expect(codes(watch.text) == ["E301"])
    #expect(codes(watch.text, ImportAnswers(cadenceUnit: .stridesPerMinute)) == [])
  }

  // MARK: Devices and feet

  @Test func `two devices in one file are kept apart`() throws {
    var watch = Watch()
    watch.names = [
      "timestamp", "distance", "enhanced_speed", "cadence", "Cadence", "Ground Time",
      "Vertical Oscillation", "RS_ContactTime_L", "RS_ContactTime_R", "RS_Impact_GS_L",
      "Form Power", "Leg Spring Stiffness",
    ]
    watch.cell = { name, second in
      switch name {
      case "Cadence": "168"
      case "cadence": "85"
      case "Ground Time": "230"
      case "Vertical Oscillation": "7.25"
      case "RS_ContactTime_L": "260"
      case "RS_ContactTime_R": "270"
      case "RS_Impact_GS_L": "12.5"
      case "Form Power": "58"
      case "Leg Spring Stiffness": "9.5"
      default: Watch.running(name, second)
      }
    }
    let summary = try #require(try taken(watch.text).summary)
    #expect(summary.first(.cadence, by: "watch") == 170)
    #expect(summary.first(.cadence, by: "Stryd") == 168)
    #expect(summary.first(.contactTime, by: "Stryd") == 0.23)
    #expect(summary.first(.contactTime, .left, by: "RunScribe") == 0.26)
    #expect(summary.first(.contactTime, .right, by: "RunScribe") == 0.27)
    #expect(summary.first(.impact, .left) == 12.5 * 9.80665)
    #expect(summary.first(.verticalOscillation) == 0.0725)
    #expect(summary.first(.legSpringStiffness) == 9500)
    #expect(summary.first(.formPower) == 58)
  }

  @Test func `steps of two pods come in order of time, each with its foot`() throws {
    var text = "t,foot,pronation,braking,impact,contact_time,flight_ratio,strike,power\n"
    for foot in ["left", "right"] {
      for step in 0..<40 {
        let seconds = Double(step) * 0.7 + (foot == "left" ? 0 : 0.35)
        let whole = Int(seconds)
        let milliseconds = Int(((seconds - Double(whole)) * 1000).rounded())
        let fraction = String(1000 + milliseconds).dropFirst()
        text +=
          "2020-01-01 10:00:\(whole < 10 ? "0" : "")\(whole).\(fraction),\(foot),-8.5,7.0,11.0,"
          + "\(foot == "left" ? 240 : 250),30.0,4,290\n"
      }
    }
    let summary = try #require(try taken(text).summary)
    #expect(summary.pace == .step)
    #expect(summary.seconds.count == 80)
    #expect(abs((summary.seconds.last ?? 0) - 27.65) < 0.01)
    #expect(summary.first(.contactTime, .left) == 0.24)
    #expect(summary.first(.contactTime, .right) == 0.25)
    #expect(summary.first(.impact, .right) == 11 * 9.80665)
    #expect(abs((summary.first(.pronation, .left) ?? 0) + 8.5 * .pi / 180) < 1e-12)
  }

  @Test func `a foot that is neither left nor right is an error in its cell`() throws {
    let text =
      "t,foot,pronation,contact_time\n"
      + (0..<30).map { "\($0),\($0 == 20 ? "both" : "left"),-8.5,240\n" }.joined()
    #expect(codes(text) == ["E204"])
  }
}

@Suite struct CadenceUnitTests {
  private static func watch(
    _ cadence: Double, speed: Double = 3, contact: String = "stance_time"
  ) -> Watch {
    var watch = Watch()
    watch.names = ["timestamp", "distance", "enhanced_speed", contact, "cadence"]
    watch.cell = { name, second in
      switch name {
      case "cadence": "\(cadence)"
      case "distance": "\(speed * Double(second))"
      case "enhanced_speed": "\(speed)"
      default: Watch.running(name, second)
      }
    }
    return watch
  }

  @Test(arguments: [(85.0, 170.0), (170, 170), (78, 156), (156, 156), (100, 200), (200, 200)])
  func `at a runner's speed strides and steps are told apart`(
    cell: Double, steps: Double
  ) throws {
    let summary = try #require(try taken(Self.watch(cell).text).summary)
    #expect(summary.first(.cadence) == steps)
  }

  @Test(arguments: [55.0, 110])
  func `at a walker's speed nothing proves it`(cell: Double) throws {
    let text = Self.watch(cell, speed: 1.4, contact: "heart_rate").text
    #expect(codes(text) == ["A120"])
    let answered = try taken(text, ImportAnswers(cadenceUnit: .stridesPerMinute))
    #expect(answered.summary?.first(.cadence) == 2 * cell)
  }

  @Test func `proofs that contradict each other are asked about`() throws {
    var watch = Watch()
    // Half the step length: by it the cadence would be steps, by the speed strides.
    watch.cell = { name, second in
      name == "step_length" ? "2118.0" : Watch.running(name, second)
    }
    #expect(codes(watch.text) == ["A120"])
  }

  @Test func `a printed unit is believed unless the values contradict it`() throws {
    let printed = Self.watch(168).text.replacing("cadence", with: "Cadence (spm)")
    #expect(try taken(printed).summary?.first(.cadence) == 168)
    let wrong = Self.watch(84).text.replacing("cadence", with: "Cadence (spm)")
    #expect(codes(wrong) == ["A120"])
    let walk = Self.watch(55, speed: 1.4, contact: "heart_rate").text
      .replacing("cadence", with: "cadence (rpm)")
    #expect(try taken(walk).summary?.first(.cadence) == 110)
  }

  @Test func `without a speed, short contacts prove a run's strides`() throws {
    var watch = Self.watch(84)
    watch.names = ["timestamp", "stance_time", "cadence"]
    #expect(try taken(watch.text).summary?.first(.cadence) == 168)
    watch.names = ["timestamp", "heart_rate", "cadence"]
    #expect(codes(watch.text) == ["A120"])
  }

  @Test func `the reason stands in the explanation`() throws {
    let evidence = try taken(Watch().text).plan.evidence
    #expect(evidence.contains { $0.contains("`cadence` in strides/min, proven") })
  }
}
