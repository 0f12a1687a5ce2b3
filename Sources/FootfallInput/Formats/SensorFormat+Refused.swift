/// Files that come from sensors and hold no samples, or none that are read.
extension SensorFormat {
  private static func refuse(
    _ id: String, _ name: String, _ marks: [Mark], is kind: String, help: String
  ) -> SensorFormat {
    SensorFormat(
      id: id, name: name, marks: marks, refusal: Refusal(kind: kind, help: help))
  }

  static let refused: [SensorFormat] = [
    refuse(
      "garmin-fitcsv", "Garmin FitCSVTool", [.line("type,local number,message")],
      is: "a dump of FIT messages",
      help: "a watch's FIT file has one value per second; export raw sensor data instead"),
    refuse(
      "garmin-connect", "Garmin Connect, list of activities",
      [.text("activity type,date,favorite")],
      is: "a list of activities", help: "export one activity's raw sensor data instead"),
    refuse(
      "optogait", "OptoGait", [.text("l/r,external,tflight,tcontact")],
      is: "a table with one row per step", help: "use it as the truth of `footfall validate`"),
    refuse(
      "actigraph-counts", "ActiGraph counts",
      [.text("created by actigraph"), .rows(hasEpochs)],
      is: "a table of activity counts", help: "export the raw file (`.gt3x` to raw CSV) instead"),
    refuse(
      "centrepoint-counts", "ActiGraph CentrePoint counts", [.text("y (axis 1),x (axis 2)")],
      is: "a table of activity counts", help: "export the raw samples instead"),
    refuse(
      "actical", "Actical", [.line("actical list export file")],
      is: "a table of activity counts", help: "counts per epoch hold no steps"),
    refuse(
      "actiwatch", "Actiwatch", [.line("actiware")],
      is: "a table of activity counts", help: "counts per epoch hold no steps"),
    refuse(
      "biobank-epochs", "epochs of five seconds",
      [.line("acceleration (mg) - "), .text("samplerate =")],
      is: "a table of epochs", help: "an average over seconds holds no steps"),
    refuse(
      "phyphox-device", "phyphox, device description", [.line("property"), .text("devicemodel")],
      is: "the description of a phone", help: "read the sensor's own file beside it"),
    refuse(
      "phyphox-time", "phyphox, list of pauses", [.text("experiment time"), .text("system time")],
      is: "the list of pauses of an experiment", help: "read the sensor's own file beside it"),
    refuse(
      "sensor-logger-metadata", "Sensor Logger, metadata",
      [.text("recording epoch time"), .text("standardisation")],
      is: "the description of a recording", help: "read the sensor's own file beside it"),
    refuse(
      "qualisys-markers", "Qualisys QTM, markers", [.line("no_of_cameras")],
      is: "a table of marker positions", help: "export the force plates or the sensors"),
    refuse(
      "nexus-markers", "Vicon Nexus, trajectories", [.line("trajectories,")],
      is: "a table of marker positions", help: "export the force plates or the sensors"),
    refuse(
      "nexus-devices", "Vicon Nexus, devices", [.line("devices,"), .text("sub frame")],
      is: "a table of several devices' voltages", help: "export the sensor alone, with units"),
    refuse(
      "tekscan", "Tekscan F-Scan", [.line("data_type movie")],
      is: "a film of pressure frames", help: "export force over time instead"),
    refuse(
      "zebris", "Zebris FDM-T", [.line("type,name,time_units,begin_time,frequency")],
      is: "a gait report of a treadmill", help: "export the insole or the sensor itself"),
  ]

  /// A count of seconds over which activity is summed up.
  private static let hasEpochs: @Sendable ([[String]]) -> Bool = { rows in
    rows.contains { row in
      let cell = (row.first ?? "").lowercased()
      return cell.hasPrefix("epoch period") && !cell.contains("00:00:00")
    }
  }
}
