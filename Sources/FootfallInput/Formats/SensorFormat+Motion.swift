import FootfallSignal

/// Sensors for the body: raw samples of acceleration and angular rate.
extension SensorFormat {
  static let motion: [SensorFormat] = [
    SensorFormat(
      id: "xsens-dot", name: "Movella DOT, app export",
      marks: [.line("devicetag:"), .cells(["packetcounter", "sampletimefine"])],
      acceleration: .metersPerSecondSquared, angularVelocity: .degreesPerSecond,
      time: .microseconds, counterModulus: 0x1p32, clockModulus: 0x1p32),
    SensorFormat(
      id: "xsens-dot-custom", name: "Movella DOT, app export in a custom mode",
      isExperimental: true, marks: [.line("devicetag:"), .text("sampletimefine")],
      acceleration: .metersPerSecondSquared, angularVelocity: .degreesPerSecond,
      time: .microseconds, clockModulus: 0x1p32),
    SensorFormat(
      id: "xsens-mtw", name: "Xsens MTw Awinda, MT Manager text export",
      marks: [.cells(["packetcounter", "acc_x"]), .text("firmware version:")],
      acceleration: .metersPerSecondSquared, angularVelocity: .radiansPerSecond,
      counterModulus: 0x1p16),
    SensorFormat(
      id: "xsens-mtw-table", name: "Xsens MTw, table with a rate above it",
      marks: [.line("acquisition frequency:"), .cells(["packetcounter", "acc_x"])],
      acceleration: .metersPerSecondSquared, angularVelocity: .radiansPerSecond,
      counterModulus: 0x1p16),
    SensorFormat(
      id: "shimmer-consensys", name: "Shimmer3, Consensys export",
      marks: [.line("sep="), .text("_cal"), .text("timestamp")]),
    SensorFormat(
      id: "blue-trident", name: "IMeasureU Blue Trident", isExperimental: true,
      marks: [.text("unix_timestamp_microsec")]),
    SensorFormat(
      id: "apdm-opal", name: "APDM Opal", marks: [.line("test name:"), .text("/acceleration/x")]),
    SensorFormat(
      id: "apdm-opal-7", name: "APDM Opal, format 7", marks: [.line("format=7")],
      acceleration: .metersPerSecondSquared, angularVelocity: .radiansPerSecond,
      time: .microseconds,
      reshape: { shape, head in
        guard head.rows.count > 3 else { return }
        shape.takeHeader(above: 3)
        var device = ""
        var sensor = ""
        shape.names = head.rows[2].indices.map { i in
          let id = head.rows[0].indices.contains(i) ? head.rows[0][i].trimmed : ""
          // A block begins with the monitor's number; its place stands three cells further on.
          if i > 0, !id.isEmpty, id.allSatisfy(\.isNumber) {
            device = i + 3 < head.rows[0].count ? head.rows[0][i + 3] : id
          }
          let word = head.rows[1].indices.contains(i) ? head.rows[1][i].trimmed : ""
          if !word.isEmpty { sensor = word }
          return "\(device) \(sensor) \(head.rows[2][i])".trimmed
        }
      }),
    SensorFormat(
      id: "physilog", name: "Gait Up Physilog", marks: [.line("gait up - physilog")]),
    SensorFormat(
      id: "geneactiv", name: "GENEActiv", marks: [.line("device type,geneactiv")],
      reshape: { shape, _ in
        shape.headerLines = []
        shape.names = ["time", "x", "y", "z", "light", "button", "temperature"]
        shape.meanings = ["timestamp", "acc x (g)", "acc y (g)", "acc z (g)", "", "", ""]
      }),
    SensorFormat(
      id: "axivity-ax3", name: "Axivity AX3, cwa-convert",
      marks: [.headerless(4), .rows(isAxivity)],
      reshape: { shape, _ in
        shape.names = ["time", "x", "y", "z"]
        shape.meanings = ["time (s)", "acc x (g)", "acc y (g)", "acc z (g)"]
      }),
    SensorFormat(
      id: "actigraph-raw", name: "ActiGraph raw export",
      marks: [.text("data file created by actigraph"), .cells(["accelerometer x"])],
      acceleration: .standardGravity, angularVelocity: .degreesPerSecond),
    SensorFormat(
      id: "metawear", name: "MbientLab MetaWear", marks: [.text("epoc (ms)")]),
    SensorFormat(
      id: "delsys-discover", name: "Delsys Trigno Discover",
      marks: [.line("application:, trigno discover")],
      acceleration: .standardGravity, angularVelocity: .degreesPerSecond),
    SensorFormat(
      id: "delsys-emgworks", name: "Delsys EMGworks",
      marks: [.cells(["x[s]"]), .text("avanti sensor")]),
    SensorFormat(
      id: "noraxon-myomotion", name: "Noraxon myoMOTION", isExperimental: true,
      marks: [.text("accel sensor x lt,mg")]),
    SensorFormat(
      id: "xio", name: "x-io x-IMU3 and NGIMU",
      marks: [.cells(["time (s)", "gyroscope x (deg/s)", "accelerometer x (g)"])]),
    SensorFormat(
      id: "wit", name: "WIT motion sensor",
      marks: [.cells(["ax", "ay", "az", "wx", "wy", "wz", "roll", "pitch", "yaw"])],
      acceleration: .standardGravity, angularVelocity: .degreesPerSecond),
    SensorFormat(
      id: "picoquake", name: "PicoQuake",
      marks: [.line("plab picoquake data"), .cells(["count", "a_x", "g_x"])],
      acceleration: .standardGravity, angularVelocity: .degreesPerSecond,
      reshape: { shape, _ in
        shape.meanings = shape.names.map { name in
          [
            "a_x": "acc x", "a_y": "acc y", "a_z": "acc z", "g_x": "gyr x", "g_y": "gyr y",
            "g_z": "gyr z",
          ][name]
        }
      }),
    SensorFormat(
      id: "empatica", name: "Empatica E4 wristband, ACC.csv",
      marks: [.rows(isEmpatica), .file("acc")], placement: .wrist,
      reshape: { shape, head in
        shape.takeHeader(above: 2)
        shape.names = ["x", "y", "z"]
        shape.meanings = ["acc x", "acc y", "acc z"]
        shape.units = ["g/64", "g/64", "g/64"]
        let hertz = Double(head.rows[1][0])
        shape.rates = [hertz, hertz, hertz]
      }),
  ]

  /// Seconds of the epoch with four digits, three numbers with six: no other has this shape.
  private static let isAxivity: @Sendable ([[String]]) -> Bool = { rows in
    rows.prefix(8).allSatisfy { row in
      let decimals = row.map { $0.split(separator: ".").last?.count ?? 0 }
      return row.count == 4 && decimals == [4, 6, 6, 6] && (Double(row[0]) ?? 0) > 1e8
    }
  }

  /// A row of one time of the epoch, a row of one rate, then whole numbers.
  private static let isEmpatica: @Sendable ([[String]]) -> Bool = { rows in
    guard rows.count > 3, rows[0].count == 3, Set(rows[0]).count == 1, Set(rows[1]).count == 1,
      let start = Double(rows[0][0]), let rate = Double(rows[1].first ?? ""), start > 1e9
    else { return false }
    return (1...1000).contains(rate)
      && rows[2...].prefix(8).allSatisfy { $0.allSatisfy { Int($0) != nil } }
  }
}

extension TableShape {
  /// Takes the first lines for the header, whatever they look like.
  mutating func takeHeader(above dataLine: Int) {
    headerLines = Array(1...dataLine)
    firstDataLine = dataLine + 1
    units = nil
    rates = []
  }
}
