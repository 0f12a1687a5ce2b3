/// Files in which a device wrote down what it worked out itself, a row a second or a step.
///
/// The columns are known by their names (`SummaryName`), whatever the format: an entry names the
/// device.
extension SensorFormat {
  static let summaries: [SensorFormat] = [
    SensorFormat(
      id: "stryd", name: "Stryd, records", isExperimental: true,
      marks: [.text("form power"), .text("ground time (ms)")], summaryDevice: "Stryd"),
    SensorFormat(
      id: "fit-records", name: "records of a FIT file",
      marks: [.text("enhanced_speed"), .text("cadence")], summaryDevice: "watch"),
    SensorFormat(
      id: "fit-dynamics", name: "running dynamics of two devices",
      marks: [.text("hrm_stance_time")], summaryDevice: "watch"),
    SensorFormat(
      id: "runscribe-steps", name: "RunScribe, step by step", isExperimental: true,
      marks: [.cells(["foot", "pronation", "contact_time"])], summaryDevice: "RunScribe"),
    SensorFormat(
      id: "wahoo", name: "Wahoo, records", marks: [.text("spd_instspeed"), .text("cad_cadence")],
      summaryDevice: "watch"),
  ]
}
