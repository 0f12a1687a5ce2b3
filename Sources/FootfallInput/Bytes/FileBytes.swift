import Glibc

/// The one door for files: the bytes behind a path or on standard input.
public enum FileBytes {
  /// What a caller writes to mean standard input.
  public static let standardInput = "-"
  /// What messages call it.
  static let standardInputName = "standard input"

  /// Reads a file, or standard input for the path `-`, to its end.
  ///
  /// - Throws: `E100` with the system's reason when it cannot be opened or read.
  public static func read(path: String) throws(Diagnostic) -> [UInt8] {
    if path == standardInput { return try read(descriptor: 0, name: path, expecting: 0) }
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw unreadable(path, errno) }
    guard facts.st_mode & S_IFMT != S_IFDIR else { throw unreadable(path, EISDIR) }
    return try read(descriptor: descriptor, name: path, expecting: Int(facts.st_size))
  }

  /// Reads to the end, in one allocation where the size was known beforehand.
  private static func read(
    descriptor: CInt, name: String, expecting size: Int
  ) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = max(size + 1, 1 << 16)
    while true {
      let piece = try piece(of: descriptor, upTo: chunk, name: name)
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      chunk = 1 << 16
    }
  }

  /// What is there by now, at least one byte; waits for it. Empty at the end.
  static func piece(
    of descriptor: CInt, upTo size: Int, name: String
  ) throws(Diagnostic) -> [UInt8] {
    var got = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      repeat {
        got = unsafe Glibc.read(descriptor, buffer.baseAddress, size)
      } while got < 0 && errno == EINTR
      count = max(0, got)
    }
    guard got >= 0 else { throw unreadable(name, errno) }
    return piece
  }

  static func unreadable(_ path: String, _ code: CInt) -> Diagnostic {
    if code == EISDIR { return Diagnostic("E117", at: .init(file: path)) }
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return Diagnostic("E100", at: .init(file: path), facts: ["reason": reason.lowercased()])
  }
}
