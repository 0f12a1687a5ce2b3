/// Every way to write a synthetic run. Adding one is adding it here.
public enum Dialects {
  /// Of inertial sensors.
  public static let sensors: [any SensorDialect] = [
    TidyCSV(), TidyCSV.brief, XsensDOT(), ShimmerConsensys(), Phyphox(input: .accelerometer),
    Phyphox(input: .gyroscope), Axivity(),
  ]

  /// Of what is under the feet.
  public static let loads: [any LoadDialect] = [
    TidyLoad(), Loadsol(), Moticon(), FootSwitch(), Treadmill(),
  ]

  public static func sensor(_ id: String) -> (any SensorDialect)? { sensors.first { $0.id == id } }

  public static func load(_ id: String) -> (any LoadDialect)? { loads.first { $0.id == id } }
}
