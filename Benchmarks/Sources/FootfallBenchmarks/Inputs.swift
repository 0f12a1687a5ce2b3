import FootfallSignal
import FootfallSynthesis
import Glibc

/// The runs that the named work is done on, and a way to lay them down as files for others.
enum Inputs {
  static let seed: UInt64 = 20_261_121

  /// A file: what one sensor of one run wrote.
  struct File {
    let name: String
    let mount: Mount
    let device: Device
    let seconds: Double

    func write(to descriptor: Int32) {
      let run = SyntheticRun(course: .run(seconds: seconds), seed: Inputs.seed)
      run.write(TidyCSV(), from: mount, device: device) { bytes in
        bytes.withUnsafeBytes { part in
          var rest = part[...]
          while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest)
            let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
          }
        }
      }
    }
  }

  /// A sensor that swings, with every digit of its doubles.
  static func longDigits(rows: Int, hertz: Double) -> [UInt8] {
    var text = "time_s,acc_x_mps2,acc_y_mps2,acc_z_mps2,gyr_x_rads,gyr_y_rads,gyr_z_rads\n"
    for row in 0..<rows {
      let phase = Double(row) / hertz * 2 * .pi * 1.4
      text += "\(Double(row) / hertz)"
      for (size, turn) in [(9.3, 0.1), (6.1, 0.7), (12.7, 1.9), (3.3, 2.3), (0.9, 3.1), (5.7, 4.7)]
      {
        text += ",\(size * sin(phase + turn) + (size > 9 ? 9.8 : 0))"
      }
      text += "\n"
    }
    return Array(text.utf8)
  }

  /// Pressures in kPa under both feet, sixteen cells each.
  static func soles(rows: Int, hertz: Double) -> [UInt8] {
    let names = ["left", "right"].flatMap { side in
      (1...16).map { "\(side)_pressure_\($0)_kpa" }
    }
    var text = "time_s," + names.joined(separator: ",") + "\n"
    for row in 0..<rows {
      let phase = Double(row) / hertz * 2 * .pi * 1.4
      text += "\(Double(Int(1000 * Double(row) / hertz)) / 1000)"
      for cell in 0..<32 {
        let load = max(0, sin(phase + (cell < 16 ? 0 : .pi) + 0.05 * Double(cell % 16)))
        text += ",\((2500 * load).rounded() / 10)"
      }
      text += "\n"
    }
    return Array(text.utf8)
  }

  /// One file for each placement that has contacts, all of the same length.
  static func files(seconds: Double) -> [File] {
    var calm = Device.typical(rate: 200)
    calm.hasGyroscope = false
    return [
      File(
        name: "shank_left", mount: Mount(.shank, side: .left), device: .typical(rate: 200),
        seconds: seconds),
      File(
        name: "shank_100_left", mount: Mount(.shank, side: .left), device: .typical(rate: 100),
        seconds: seconds),
      File(
        name: "shank_acceleration_left", mount: Mount(.shank, side: .left), device: calm,
        seconds: seconds),
      File(
        name: "foot_left", mount: Mount(.foot, side: .left), device: .typical(rate: 200),
        seconds: seconds),
      File(name: "sacrum", mount: Mount(.sacrum), device: .typical(rate: 100), seconds: seconds),
      File(
        name: "wrist_right", mount: Mount(.wrist, side: .right), device: .typical(rate: 50),
        seconds: seconds),
    ]
  }

  /// Writes the files into a folder that is there: all, or those of some names.
  static func write(into folder: String, seconds: Double, named names: [String]) throws {
    for file in files(seconds: seconds) where names.isEmpty || names.contains(file.name) {
      let path = "\(folder)/\(file.name).csv"
      let descriptor = try create(path)
      defer { close(descriptor) }
      file.write(to: descriptor)
      print(path)
    }
  }

  /// An empty file to write to; the caller closes it.
  static func create(_ path: String) throws -> CInt {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else {
      Main.complain("cannot write \(path)")
      throw Main.Failure.usage
    }
    return descriptor
  }
}

extension VectorSignal {
  /// Sample by sample, of a signal with three axes.
  var vectors: [FootfallSignal.Vector3] {
    let parts = components.map(\.samples)
    return (0..<count).map { FootfallSignal.Vector3(parts[0][$0], parts[1][$0], parts[2][$0]) }
  }
}
