/// Moticon OpenGo: sixteen cells, inertial sensor, total force and center of pressure per side.
///
/// The nine zones are spread over the sixteen cells; cells of a zone read the same pressure.
struct Moticon: LoadDialect {
  let id = "moticon"
  let summary = "Moticon OpenGo: # preamble, 53 tab-separated columns, N/cm², g, dps, N"
  let fileExtension = "txt"
  let needsMotion = true

  /// The zone of each cell.
  private static let cells = [0, 1, 0, 1, 2, 3, 2, 3, 4, 5, 5, 6, 4, 7, 8, 8]

  func opening(of file: LoadFile) -> String {
    let seconds = Int(file.seconds)
    let minutes = String(seconds / 60)
    let rest = String(seconds % 60)
    var names = ["# time"]
    for side in ["left", "right"] {
      names += (1...16).map { "\(side) pressure \($0)[N/cm²]" }
      names += ["X", "Y", "Z"].map { "\(side) acceleration \($0)[g]" }
      names += ["X", "Y", "Z"].map { "\(side) angular \($0)[dps]" }
      names.append("\(side) total force[N]")
      names += ["X", "Y"].map { "\(side) center of pressure \($0)[-0.5...+0.5]" }
    }
    names += ["right steps[]", "left steps[]"]
    return """
      # Start time: 01.05.2024 08:00:00.000
      # Duration: \(minutes.count < 2 ? "0" : "")\(minutes):\(rest.count < 2 ? "0" : "")\(rest).000
      # Sensor insoles: Left SN0001, Right SN0002
      # Size: 5
      # Recording type: normal
      # Name: synthetic
      # Notes: synthetic
      # Tag: normal
      \(names.joined(separator: "\t"))

      """
  }

  func append(_ line: LoadLine, of file: LoadFile, to bytes: inout [UInt8]) {
    FixedDecimal.append(line.seconds, decimals: 2, to: &bytes)
    for (load, side) in [(line.left, -1.0), (line.right, 1.0)] {
      for cell in Moticon.cells {
        bytes.append("\t")
        FixedDecimal.append(load.kilopascals[cell] / 10, decimals: 2, to: &bytes)
      }
      bytes.append(
        load.acceleration ?? .zero, times: 1 / standardGravity, decimals: 6, after: "\t")
      bytes.append(load.rotation ?? .zero, times: 1.0.degrees, decimals: 6, after: "\t")
      bytes.append("\t")
      FixedDecimal.append(load.newtons, decimals: 2, to: &bytes)
      var (across, along) = (0.0, 0.0)
      if load.newtons > 0 {
        for (zone, newtons) in zip(InsoleZone.all, load.zones) {
          across -= side * newtons * zone.medial / load.newtons
          along += newtons * (zone.forward - 0.5) / load.newtons
        }
      }
      for value in [along, across] {
        bytes.append("\t")
        FixedDecimal.append(value, decimals: 6, to: &bytes)
      }
    }
    bytes.append("\t\t\n")
  }
}
