import Glibc

/// Bytes as they come, from a file or from standard input.
@safe public final class ByteFeed {
  private let path: String
  private let descriptor: CInt

  /// - Throws: `E100` with the system's reason where the file cannot be opened.
  public init(path: String) throws(Diagnostic) {
    self.path = path
    descriptor =
      path == FileBytes.standardInput ? 0 : unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileBytes.unreadable(path, errno) }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// What is there by now, at least one byte; waits for it. `nil` at the end.
  ///
  /// - Throws: `E100` where reading failed.
  public func next() throws(Diagnostic) -> [UInt8]? {
    let piece = try FileBytes.piece(of: descriptor, upTo: 1 << 16, name: path)
    return piece.isEmpty ? nil : piece
  }
}
