/// A file's text as UTF-8 without a byte order mark.
struct DecodedText: Sendable {
  var bytes: [UInt8]
  var encoding: TextEncoding
  /// NUL bytes that were left out.
  var droppedNULs = 0
  /// The first lines that had one, at most three.
  var linesWithNULs: [Int] = []
}

/// How a file's text was written.
public enum TextEncoding: String, Hashable, Sendable, Codable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
}

/// Turns a file's bytes into UTF-8, or says why they are not text.
enum TextDecoder {
  static func decode(_ bytes: [UInt8], file: String) throws(Diagnostic) -> DecodedText {
    func wrong(_ code: DiagnosticCode, _ facts: [String: String] = [:]) -> Diagnostic {
      Diagnostic(code, at: .init(file: file), facts: facts)
    }
    guard !bytes.isEmpty else { throw wrong("E101") }
    if let (kind, advice) = otherFormat(bytes) {
      throw wrong("E118", ["kind": kind, "try": advice])
    }
    if let kind = container(bytes) { throw wrong("E109", ["kind": kind]) }
    if let kind = impostor(bytes) { throw wrong("E108", ["kind": kind]) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), big: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), big: true) }
    if let big = looksUTF16(bytes) { return utf16(bytes[...], big: big) }
    if isHalfNUL(bytes) { throw wrong("E103") }
    var text = bytes
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    guard !text.isEmpty else { throw wrong("E101") }
    let (hasZero, hasHigh) = ByteSearch.extremes(of: text)
    if hasZero { try dropLostTail(&text, file) }
    let nuls = hasZero ? bytes.count { $0 == 0 } : 0
    let nulLines = nuls > 0 ? linesWithNULs(text) : []
    if nuls > 0 { text.removeAll { $0 == 0 } }
    if let at = text.prefix(1 << 16).firstIndex(where: isControl) {
      let byte = "0x" + String(text[at], radix: 16, uppercase: true).leftPadded(to: 2)
      throw wrong("E105", ["byte": byte, "offset": String(at + 1)])
    }
    guard !hasHigh || String(validating: text, as: UTF8.self) != nil else {
      return DecodedText(
        bytes: windows1252(text), encoding: .windows1252, droppedNULs: nuls,
        linesWithNULs: nulLines)
    }
    return DecodedText(
      bytes: text, encoding: .utf8, droppedNULs: nuls, linesWithNULs: nulLines)
  }

  private static func linesWithNULs(_ text: [UInt8]) -> [Int] {
    var lines: [Int] = []
    var line = 1
    for byte in text where byte == 0 || byte == 0x0A {
      if byte == 0x0A { line += 1 } else if lines.last != line { lines.append(line) }
      if lines.count == 3 { break }
    }
    return lines
  }

  /// NUL bytes in a row from which on they are a block that was never written, not padding.
  private static let lostBlock = 512

  /// Takes off a block of NUL bytes at the end, which a loss of power leaves behind.
  ///
  /// - Throws: `E104` where such a block lies in the middle: rows are missing there.
  private static func dropLostTail(_ text: inout [UInt8], _ file: String) throws(Diagnostic) {
    while text.last == 0 { text.removeLast() }
    var run = 0
    for (i, byte) in text.enumerated() {
      run = byte == 0 ? run + 1 : 0
      guard run == lostBlock else { continue }
      let end = text[i...].firstIndex { $0 != 0 } ?? text.count
      throw Diagnostic(
        "E104", at: .init(file: file),
        facts: ["first": String(i + 2 - lostBlock), "last": String(end)])
    }
  }

  /// Files of other programs, by their first bytes, and what to do instead.
  private static func otherFormat(_ bytes: [UInt8]) -> (kind: String, advice: String)? {
    let head = bytes.prefix(2048)
    func begins(_ text: String) -> Bool { head.starts(with: text.utf8) }
    let export = "export the recording as CSV"
    if head.dropFirst(8).starts(with: ".FIT".utf8) {
      return ("a FIT file of a watch", "convert it to CSV, one row for each second")
    }
    if begins("PK"), head.firstRange(of: "[Content_Types].xml".utf8) != nil {
      return ("a spreadsheet", "save its sheet as CSV")
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return ("a spreadsheet", "save its sheet as CSV")
    }
    if begins("MATLAB ") { return ("a MATLAB file", export) }
    if begins("SQLite format 3") { return ("a database", export) }
    if head.starts(with: [0x89, 0x48, 0x44, 0x46]) { return ("an HDF5 file", export) }
    if begins("%PDF") { return ("a PDF document", export) }
    if begins("<?xml") || begins("<gpx") || begins("<Training") {
      return ("XML text, as GPX and TCX files are", export)
    }
    let text = head.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let second = text.dropFirst().first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if text.first == 0x7B, second == 0x22 || second == 0x7D { return ("JSON text", export) }
    if text.first == 0x5B, second == 0x7B { return ("JSON text", export) }
    return nil
  }

  /// Compressed files, by their first bytes.
  private static func container(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x1F, 0x8B]) { return "gzip" }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "zip" }
    if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return "zstd" }
    return nil
  }

  /// Files that are text but stand in for the one that was meant.
  private static func impostor(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).trimmed.lowercased()
    if head.hasPrefix("version https://git-lfs") { return "a Git LFS pointer, not the file itself" }
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return "a web page" }
    return nil
  }

  /// The byte order of UTF-16 without a mark: a NUL in nearly every second byte.
  private static func looksUTF16(_ bytes: [UInt8]) -> Bool? {
    let head = bytes.prefix(4096)
    guard head.count >= 8 else { return nil }
    var even = 0
    var odd = 0
    for (i, byte) in head.enumerated() where byte == 0 {
      if i % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let half = Double(head.count / 2)
    if Double(odd) > 0.7 * half && Double(even) < 0.05 * half { return false }
    if Double(even) > 0.7 * half && Double(odd) < 0.05 * half { return true }
    return nil
  }

  /// UTF-16 that lost or gained a byte somewhere: single NUL bytes in a third of the pairs, and
  /// neither place of a pair is the one that has them.
  private static func isHalfNUL(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    let single = head.indices.dropFirst().dropLast().count {
      head[$0] == 0 && head[$0 - 1] != 0 && head[$0 + 1] != 0
    }
    return head.count >= 8 && 6 * single > head.count
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, big: Bool) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var i = bytes.startIndex
    while i + 1 < bytes.endIndex {
      let first = UInt16(bytes[i])
      let second = UInt16(bytes[i + 1])
      units.append(big ? first << 8 | second : second << 8 | first)
      i += 2
    }
    return DecodedText(
      bytes: Array(String(decoding: units, as: UTF16.self).utf8),
      encoding: big ? .utf16BigEndian : .utf16LittleEndian)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 64)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = byte < 0xA0 ? upper1252[Int(byte) - 0x80] : Unicode.Scalar(byte)
        text.append(contentsOf: String(Character(scalar)).utf8)
      }
    }
    return text
  }

  /// 0x80 to 0x9F of Windows-1252; the five unassigned bytes become the replacement character.
  private static let upper1252: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}
