import FootfallSignal

/// Phones and watches.
extension SensorFormat {
  static let phones: [SensorFormat] = [
    SensorFormat(
      id: "sensor-logger", name: "Sensor Logger",
      marks: [.text("seconds_elapsed"), .text("time")],
      acceleration: .metersPerSecondSquared, time: .nanoseconds),
    SensorFormat(
      id: "phyphox", name: "phyphox", marks: [.text("time (s)"), .text("(m/s^2)")]),
    SensorFormat(
      id: "phyphox-gyroscope", name: "phyphox, gyroscope",
      marks: [.text("time (s)"), .text("x (rad/s)")]),
    SensorFormat(
      id: "phyphox-bare", name: "phyphox, names without units",
      marks: [.quoted("\"t\",\"x\",\"y\",\"z\"")],
      acceleration: .metersPerSecondSquared, angularVelocity: .radiansPerSecond, time: .seconds),
    SensorFormat(
      id: "sensorlog", name: "SensorLog", isExperimental: true,
      marks: [.text("loggingtime(txt)")]),
    SensorFormat(
      id: "polar-sensor-logger", name: "Polar Sensor Logger", isExperimental: true,
      marks: [.text("phone timestamp"), .text("sensor timestamp [ns]")]),
    SensorFormat(
      id: "running-form", name: "Android sensor log",
      marks: [.line("unit -> si (m/s^2)"), .text("minus gx on the x-axis")],
      time: .seconds,
      reshape: { shape, _ in
        shape.meanings = shape.names.map { name in
          switch name.lowercased() {
          case "minus gx on the x-axis": "acc x (m/s^2)"
          case "minus gy on the y-axis": "acc y (m/s^2)"
          case "minus gz on the z-axis": "acc z (m/s^2)"
          default: nil
          }
        }
      }),
    SensorFormat(
      id: "running-form-gyroscope", name: "Android sensor log, gyroscope",
      marks: [.line("unit -> radians/second"), .text("x-axis;y-axis;z-axis")],
      time: .seconds,
      reshape: { shape, _ in
        shape.meanings = shape.names.map { name in
          switch name.lowercased() {
          case "x-axis": "gyr x (rad/s)"
          case "y-axis": "gyr y (rad/s)"
          case "z-axis": "gyr z (rad/s)"
          default: nil
          }
        }
      }),
  ]
}
