import FootfallSignal

/// Reads what a reference saw: a JSON file of contacts, or the rows of `footfall strides`.
///
/// Files of this kind have no standard. Times are taken from wherever an object, or a list under
/// a known name, gives them: `initial_contact_s`, `ic_s` or `ic`, and `toe_off_s`,
/// `final_contact_s`, `to_s` or `tc`, all in seconds; a side from `side`, `foot` or
/// `left_right`, or from a list whose name begins with `left_` or `right_`. Contacts that are
/// marked as another activity than running are left out.
public struct TruthFileReader: Sendable {
  public init() {}

  /// - Throws: `.unopened`; `.wrong` with `E501` for what is no JSON, `E502` where there is neither
  ///   a contact nor a value in it.
  public func read(path: String) throws(ImportFailure) -> ContactTruth {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path: path)
    } catch {
      throw .unopened(error)
    }
    return try read(bytes: bytes, named: path)
  }

  /// - Parameter file: its path, for messages.
  public func read(bytes: [UInt8], named file: String) throws(ImportFailure) -> ContactTruth {
    let truth: ContactTruth
    if let rows = TruthRows(bytes) {
      truth = ContactTruth(name: file, instrument: nil, contacts: rows.contacts, values: [])
    } else {
      do {
        truth = TruthTree(try JSONTree(bytes)).truth(named: file)
      } catch {
        throw .wrong([Diagnostic("E501", at: .init(file: file, line: error.line))])
      }
    }
    guard !truth.contacts.isEmpty || !truth.values.isEmpty else {
      throw .wrong([Diagnostic("E502", at: .init(file: file))])
    }
    return truth
  }
}

/// Contacts as rows with a header, parted by commas.
private struct TruthRows {
  private(set) var contacts: [ContactTruth.Contact] = []

  /// `nil` unless the first line names a column `initial_contact_s`.
  init?(_ bytes: [UInt8]) {
    let lines = Lines(bytes)
    guard lines.count > 0 else { return nil }
    func cells(_ line: Int) -> [ArraySlice<UInt8>] {
      lines[line].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    }
    let names = cells(0).map { String(decoding: $0, as: UTF8.self).trimmed }
    guard let contact = names.firstIndex(of: "initial_contact_s") else { return nil }
    let toeOff = names.firstIndex(of: "toe_off_s")
    let side = names.firstIndex(of: "side")
    for line in 1..<max(1, lines.count) {
      let cells = cells(line)
      func number(_ column: Int?) -> Double? {
        guard let column, cells.indices.contains(column) else { return nil }
        return DecimalText.value(cells[column], decimal: UInt8(ascii: "."))
      }
      guard number(contact) != nil || number(toeOff) != nil else { continue }
      let word = side.flatMap { cells.indices.contains($0) ? cells[$0] : nil }
      contacts.append(
        ContactTruth.Contact(
          side: word.flatMap { Side(truth: String(decoding: $0, as: UTF8.self)) } ?? .unknown,
          initialContactSeconds: number(contact), toeOffSeconds: number(toeOff)))
    }
  }
}

extension Side {
  /// `L`, `left`, `Right`, …; `nil` for another word.
  init?(truth word: String) {
    switch word.lowercased() {
    case "l", "left": self = .left
    case "r", "right": self = .right
    default: return nil
    }
  }
}
