public import FootfallAnalysis
import FootfallSignal

/// The rows of `strides`: as comma-separated values or as JSON lines, times in seconds.
public struct StrideTable: Sendable {
  public let strides: [Stride]
  /// The file that they come from, where a table has rows of several.
  public let file: String?

  /// - Parameter analysis: its streams' strides are put in order of initial contact; rows at the
  ///   same time keep the order of the streams.
  public init(_ analysis: RunAnalysis, file: String? = nil) {
    self.file = file
    let all = analysis.streams.flatMap(\.strides)
    strides = all.indices.sorted { a, b in
      let (x, y) = (all[a].contact.initialContactSeconds, all[b].contact.initialContactSeconds)
      return x == y ? a < b : x < y
    }.map { all[$0] }
  }

  /// - Parameter strides: in the order of the rows.
  public init(strides: [Stride]) {
    self.strides = strides
    file = nil
  }

  static let columns = [
    "side", "placement", "initial_contact_s", "toe_off_s", "contact_s", "stride_s", "step_s",
    "bout",
  ]

  /// The row of names; with that of the file in front.
  public static func head(named: Bool) -> String {
    (named ? "file," : "") + columns.joined(separator: ",") + "\n"
  }

  /// With a header row; an empty cell where a value is not known.
  public var csv: String { Self.head(named: file != nil) + rows }

  /// Without a header row.
  public var rows: String {
    var text = ""
    let name = file.map { Self.cell($0) + "," } ?? ""
    for stride in strides {
      let numbers = stride.numbers.map { $0?.toMicroseconds.description ?? "" }
      text +=
        "\(name)\(stride.contact.side.rawValue),\(stride.placement.rawValue),"
        + numbers.joined(separator: ",") + ",\(stride.bout)\n"
    }
    return text
  }

  /// In quotes where the text could be taken for something else.
  private static func cell(_ text: String) -> String {
    let isPlain = !text.utf8.contains {
      [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13].contains($0)
    }
    guard !isPlain else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// One object a line; `null` where a value is not known.
  public var jsonLines: String {
    var text = ""
    for stride in strides {
      var members: [String: JSONValue] = [
        "side": .string(stride.contact.side.rawValue),
        "placement": .string(stride.placement.rawValue),
        "bout": .integer(stride.bout),
      ]
      if let file { members["file"] = .string(file) }
      for (name, number) in zip(Self.columns.dropFirst(2), stride.numbers) {
        members[name] = .optional(number?.toMicroseconds)
      }
      text += JSONValue.object(members).line + "\n"
    }
    return text
  }
}

extension Stride {
  /// In the order of the table's columns after side and placement.
  fileprivate var numbers: [Double?] {
    [
      contact.initialContactSeconds, contact.toeOffSeconds, contact.seconds, strideSeconds,
      stepSeconds,
    ]
  }
}
