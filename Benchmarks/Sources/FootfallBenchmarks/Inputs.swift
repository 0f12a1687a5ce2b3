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

  /// One file for each placement that has contacts, all of the same length.
  static func files(seconds: Double) -> [File] {
    var calm = Device.typical(rate: 200)
    calm.hasGyroscope = false
    return [
      File(
        name: "shank_left", mount: Mount(.shank, side: .left), device: .typical(rate: 200),
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

  /// Writes the files into a folder that is there.
  static func write(into folder: String, seconds: Double) throws {
    for file in files(seconds: seconds) {
      let path = "\(folder)/\(file.name).csv"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      guard descriptor >= 0 else {
        Main.complain("cannot write \(path)")
        throw Main.Failure.usage
      }
      defer { close(descriptor) }
      file.write(to: descriptor)
      print(path)
    }
  }
}
