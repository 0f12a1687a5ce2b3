import Foundation

/// As much of JSON Schema as our own schema uses; an unknown keyword is a mistake of the schema.
struct JSONSchema {
  private let root: [String: Any]

  init(contentsOf file: URL) throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    guard let root = object as? [String: Any] else { throw CocoaError(.fileReadCorruptFile) }
    self.root = root
  }

  /// The list behind a path of keys, for example the words that an `enum` allows.
  func list(_ path: String...) -> [String] {
    var value: Any = root
    for key in path { value = (value as? [String: Any])?[key] ?? [:] }
    return (value as? [Any] ?? []).compactMap { $0 as? String }
  }

  /// What is wrong with a text, each with its path; empty where nothing is.
  func mistakes(in text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return mistakes(value, root, at: "")
  }

  private func mistakes(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    for (keyword, rule) in schema.sorted(by: { $0.key < $1.key }) {
      switch (keyword, rule) {
      case ("$ref", let name as String):
        let key = String(name.split(separator: "/").last ?? "")
        let target = (root["$defs"] as? [String: Any])?[key] as? [String: Any]
        found += target.map { mistakes(value, $0, at: path) } ?? ["\(path): no \(name)"]
      case ("anyOf", let choices as [[String: Any]]):
        let all = choices.map { mistakes(value, $0, at: path) }
        if !all.contains([]) { found += all.min { $0.count < $1.count } ?? [] }
      case ("type", _):
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { Self.isOf($0, value) }) {
          found.append("\(path): not \(types)")
        }
      case ("const", _):
        if !Self.equal(rule, value) { found.append("\(path): not \(rule)") }
      case ("enum", let words as [Any]):
        if !words.contains(where: { Self.equal($0, value) }) {
          found.append("\(path): \(value) is none of \(words)")
        }
      case ("required", let keys as [String]):
        guard let object = value as? [String: Any] else { continue }
        for key in keys where object[key] == nil { found.append("\(path): no \(key)") }
      case ("properties", let properties as [String: [String: Any]]):
        guard let object = value as? [String: Any] else { continue }
        for (key, member) in object.sorted(by: { $0.key < $1.key }) {
          if let rule = properties[key] {
            found += mistakes(member, rule, at: "\(path)/\(key)")
          } else if schema["additionalProperties"] as? Bool == false {
            found.append("\(path): \(key) is unknown")
          }
        }
      case ("items", let rule as [String: Any]):
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          found += mistakes(item, rule, at: "\(path)/\(index)")
        }
      case ("minItems", let count as Int):
        if let list = value as? [Any], list.count < count { found.append("\(path): too short") }
      case ("maxItems", let count as Int):
        if let list = value as? [Any], list.count > count { found.append("\(path): too long") }
      case ("minimum", let bound as Double):
        if let number = value as? Double, number < bound { found.append("\(path): below \(bound)") }
      case ("exclusiveMinimum", let bound as Double):
        if let number = value as? Double, number <= bound { found.append("\(path): \(number)") }
      case ("pattern", let pattern as String):
        if let text = value as? String, text.range(of: pattern, options: .regularExpression) == nil
        {
          found.append("\(path): \(text) is not \(pattern)")
        }
      case ("additionalProperties", _), ("description", _), ("title", _), ("$schema", _),
        ("$id", _), ("$defs", _):
        continue
      default: found.append("\(path): the schema's \(keyword) is not understood")
      }
    }
    return found
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": isBoolean(value)
    case "integer": !isBoolean(value) && (value as? Double).map { $0 == $0.rounded() } ?? false
    default: !isBoolean(value) && value is Double
    }
  }

  private static func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { unsafe String(cString: $0.objCType) == "c" } ?? (value is Bool)
  }

  private static func equal(_ a: Any, _ b: Any) -> Bool {
    (a as? NSObject) == (b as? NSObject)
  }
}
