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
    let size = 1 << 16
    var got = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      repeat {
        got = unsafe Glibc.read(descriptor, buffer.baseAddress, size)
      } while got < 0 && errno == EINTR
      count = max(0, got)
    }
    guard got >= 0 else { throw FileBytes.unreadable(path, errno) }
    return got == 0 ? nil : piece
  }
}
