import FootfallSignal

/// A known export in words: what `footfall formats` lists.
public struct KnownFormat: Hashable, Sendable {
  /// Stable, kebab-case.
  public let id: String
  /// The device or the program, as its maker writes it.
  public let name: String
  /// Whether only its header was seen, and no file.
  public let isExperimental: Bool
  /// The signs by which its files are recognized; all of them must be there.
  public let recognizedBy: [String]
  /// What the format says that the file leaves out: units, and where a counter begins anew.
  public let supplies: [String]
  /// What its files are instead of a recording, and what to export; `nil` where they are read.
  public let refusal: String?

  /// Every format there is, in the order in which they are tried.
  public static let all: [KnownFormat] = SensorFormat.known.map(KnownFormat.init)

  init(_ format: SensorFormat) {
    id = format.id
    name = format.name
    isExperimental = format.isExperimental
    recognizedBy = format.marks.map(\.words)
    let units = [
      ("acceleration", format.acceleration), ("angular rate", format.angularVelocity),
      ("time", format.time),
    ]
    supplies =
      units.compactMap { what, unit in unit.map { "\(what) in \($0.rawValue)" } }
      + [format.counterModulus.map { "a counter that wraps at \(Int($0))" }].compactMap { $0 }
      + [format.placement.map { "worn at the \($0.rawValue)" }].compactMap { $0 }
    refusal = format.refusal.map { "this is \($0.kind); \($0.help)" }
  }
}

extension SensorFormat.Mark {
  /// The sign in words.
  fileprivate var words: String {
    switch self {
    case .line(let start): "a line that begins `\(start)`"
    case .text(let text): "a line with `\(text)`"
    case .cells(let names): "a row with the cells `\(names.joined(separator: "`, `"))`"
    case .quoted(let start): "a line that begins `\(start)`, quotes and all"
    case .headerless(let width): "no header, \(width) columns of numbers"
    case .rows: "the pattern of its first rows"
    case .file(let text): "a file name with `\(text)`"
    }
  }
}
