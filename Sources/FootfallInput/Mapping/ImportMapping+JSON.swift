import FoundationEssentials

extension ImportMapping {
  /// Reads a mapping file's text.
  ///
  /// - Throws: `E114` where it is no JSON, has a key that is not known, or lacks one.
  public init(json: [UInt8], named file: String) throws(Diagnostic) {
    func wrong(_ reason: String) -> Diagnostic {
      Diagnostic("E114", at: .init(file: file), facts: ["reason": reason])
    }
    do {
      self = try JSONDecoder().decode(ImportMapping.self, from: Data(json))
    } catch let error as DecodingError {
      throw wrong(Self.reason(error))
    } catch {
      throw wrong("it is no JSON")
    }
    guard format == Self.format else { throw wrong("its format is `\(format)`") }
    if let key = Self.unknownKey(json) { throw wrong("the key `\(key)` is not known") }
  }

  /// Reads a mapping file.
  ///
  /// - Throws: `E100` where it cannot be opened, `E114` where it is wrong.
  public init(path: String) throws(Diagnostic) {
    try self.init(json: FileBytes.read(path: path), named: path)
  }

  /// The mapping as a file's text: sorted keys, the same bytes every time.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("numbers, words and lists can be written as JSON")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func reason(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      let keys = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
      return keys.isEmpty ? "it is no JSON" : "`\(keys.joined(separator: "."))` is not understood"
    }
    switch error {
    case .keyNotFound(let key, _): return "the key `\(key.stringValue)` is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      return path(context)
    @unknown default: return "it is not understood"
    }
  }

  private static let keys: Set<String> = [
    "format", "match", "rate", "time", "streams", "missing", "columns", "headerContains", "column",
    "unit", "kind", "modulus", "axes", "signs", "scale", "role", "label", "placement", "side",
    "clock", "rows", "dialect", "delimiter", "decimal", "skip", "acceleration", "angularVelocity",
    "load", "sole",
  ]

  /// The first key of the text that no part of a mapping has.
  private static func unknownKey(_ json: [UInt8]) -> String? {
    guard let tree = try? JSONDecoder().decode(KeyTree.self, from: Data(json)) else { return nil }
    return tree.keys.first { !keys.contains($0) }
  }

  /// All keys of a JSON text, sorted; those of `rows` are columns.
  private struct KeyTree: Decodable {
    var keys: [String] = []

    private struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      if let object = try? decoder.container(keyedBy: Key.self) {
        for key in object.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
          keys.append(key.stringValue)
          guard key.stringValue != "rows" else { continue }
          keys += (try? object.decode(KeyTree.self, forKey: key))?.keys ?? []
        }
      } else if var list = try? decoder.unkeyedContainer() {
        while !list.isAtEnd { keys += try list.decode(KeyTree.self).keys }
      }
    }
  }
}
