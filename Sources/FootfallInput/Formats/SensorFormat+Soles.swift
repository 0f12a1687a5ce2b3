import FootfallSignal

/// Insoles, plates and treadmills.
extension SensorFormat {
  static let soles: [SensorFormat] = [
    SensorFormat(
      id: "moticon", name: "Moticon OpenGo and ReGo", marks: [.line("sensor insoles:")],
      time: .seconds, placement: .insole),
    SensorFormat(
      id: "loadsol", name: "Novel loadsol", marks: [.line("loadapp_"), .line("time[secs]")],
      time: .seconds, placement: .insole, missingForces: [-1],
      reshape: { shape, head in
        guard let line = head.lines.firstIndex(where: { $0.hasPrefix("time[secs]") }), line > 0
        else { return }
        shape.headerLines = [line, line + 1]
        shape.firstDataLine = line + 2
        let devices = head.rows[line - 1]
        let kinds = head.rows[line]
        shape.units = nil
        shape.names = (0..<shape.width).map { i in
          let device = devices.indices.contains(i) ? devices[i] : ""
          return (device + " " + (kinds.indices.contains(i) ? kinds[i] : "")).trimmed
        }
        shape.meanings = (0..<shape.width).map { i in
          soleMeaning(
            devices.indices.contains(i) ? devices[i] : "", kinds.indices.contains(i) ? kinds[i] : ""
          )
        }
      }),
    SensorFormat(
      id: "pedar", name: "Novel pedar", marks: [.line("time[secs]"), .text("pressure values in")],
      time: .seconds, placement: .insole,
      reshape: { shape, head in
        guard let line = head.lines.firstIndex(where: { $0.hasPrefix("time[secs]") }) else {
          return
        }
        let names = head.rows[line].map(\.trimmed)
        shape.headerLines = [line + 1]
        shape.firstDataLine = line + 2
        shape.units = nil
        shape.names = names
        var side = "left"
        shape.meanings = names.enumerated().map { i, name in
          guard let cell = Int(name) else { return nil }
          if cell == 1, i > 1 { side = "right" }
          return "\(side) pressure \(cell) (kPa)"
        }
      }),
    SensorFormat(
      id: "gaitpdb", name: "PhysioNet gaitpdb", marks: [.headerless(19), .rows(isGaitpdb)],
      time: .seconds, placement: .insole,
      reshape: { shape, _ in
        let cells = ["left", "right"].flatMap { side in (1...8).map { "\(side) cell \($0)" } }
        shape.names = ["time"] + cells + ["left total", "right total"]
        shape.meanings = shape.names.map { $0 == "time" ? "time (s)" : $0 + " (N)" }
      }),
    SensorFormat(
      id: "qualisys-force", name: "Qualisys QTM, force plate",
      marks: [.line("no_of_samples"), .cells(["sample", "time", "force_z"])],
      time: .seconds, placement: .insole,
      reshape: { shape, head in
        // The lines above the names hold a key and a number each.
        guard let line = head.line(with: ["sample", "time", "force_z"]) else { return }
        shape.headerLines = [line + 1]
        shape.firstDataLine = line + 2
        shape.units = nil
        shape.names = head.rows[line].map(\.trimmed)
        shape.meanings = shape.names.map { name in
          switch name {
          case "Force_Z": "vertical force (N)"
          case "TIME": "time (s)"
          default: ""
          }
        }
      }),
    SensorFormat(
      id: "opensim-forces", name: "OpenSim ground forces",
      marks: [.text("ground_force"), .text("_vy")], time: .seconds, placement: .insole,
      reshape: { shape, _ in
        shape.units = nil
        shape.meanings = shape.names.map(openSimMeaning)
      }),
  ]

  /// What a column of forces on the ground is: y is up, and x, y, z are a right-handed triad, so
  /// with x ahead z is to the right. A number before or in the name counts plates, not feet.
  private static func openSimMeaning(_ name: String) -> String {
    let words = Words.split(name)
    if words == ["time"] { return "time (s)" }
    let side =
      words.contains("l") || words.contains("left")
      ? "left " : words.contains("r") || words.contains("right") ? "right " : ""
    switch words.last {
    case "vy": return "\(side)vertical force (N)"
    case "px": return "\(side)cop forward (m)"
    case "pz": return "\(side)cop rightward (m)"
    default: return ""
    }
  }

  /// What a column of a loadsol is, from its device and its kind; a unit that does not belong to
  /// the device's name leaves nothing.
  private static func soleMeaning(_ device: String, _ kind: String) -> String? {
    let parts = device.split(separator: ":", omittingEmptySubsequences: true).map(String.init)
    if kind.hasPrefix("Time") { return "time (s)" }
    guard let serial = parts.first else { return "" }
    let side = serial.hasSuffix("-L") ? "left " : serial.hasSuffix("-R") ? "right " : ""
    let sensor = parts.count > 1 ? parts[1] : ""
    switch (kind, sensor) {
    case ("Force[N]", ""): return "\(side)total force (N)"
    case ("Force[N]", "heel"), ("Force[N]", "medial"), ("Force[N]", "lateral"):
      return "\(side)\(sensor) force (N)"
    case ("[g]", _) where sensor.hasSuffix("Acc"): return "\(side)acc \(sensor.prefix(1)) (g)"
    case ("[rad/s]", _) where sensor.hasSuffix("Gyro"):
      return "\(side)gyr \(sensor.prefix(1)) (rad/s)"
    default: return ""
    }
  }

  /// The last two columns are the sums of the eight before them, left and right.
  private static let isGaitpdb: @Sendable ([[String]]) -> Bool = { rows in
    let numbers = rows.prefix(20).map { $0.compactMap { Double($0) } }
    return numbers.count > 3
      && numbers.allSatisfy { row in
        row.count == 19 && abs(row[1...8].reduce(0, +) - row[17]) < 0.2
          && abs(row[9...16].reduce(0, +) - row[18]) < 0.2
      }
  }
}
