import Glibc

/// The one door to the terminal and to the streams of the process.
enum Terminal {
  enum Stream: Int32 {
    case output = 1
    case errors = 2
  }

  /// What could not be written, in the system's words.
  struct WriteFailure: Error {
    let reason: String
  }

  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// Whether `NO_COLOR` is set to anything but nothing.
  static var forbidsColor: Bool {
    guard let value = unsafe getenv("NO_COLOR") else { return false }
    return unsafe value.pointee != 0
  }

  /// Makes a write to a closed pipe an error of that write instead of the end of the process.
  static func ignoreClosedPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Writes all of a text. A reader that has gone away is no error.
  static func write(_ text: String, to stream: Stream) throws(WriteFailure) {
    try write(text, descriptor: stream.rawValue)
  }

  /// Writes a file anew.
  static func write(_ text: String, toFile path: String) throws(WriteFailure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure() }
    do {
      try write(text, descriptor: descriptor)
    } catch {
      // Half a result is none: it would be taken for a whole one.
      var facts = stat()
      if unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG {
        _ = unsafe unlink(path)
      }
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw failure() }
  }

  private static func write(_ text: String, descriptor: Int32) throws(WriteFailure) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { return }
        throw failure()
      }
      done += count
    }
  }

  private static func failure() -> WriteFailure {
    let code = errno
    return WriteFailure(
      reason: unsafe strerror(code).map { unsafe String(cString: $0).lowercased() }
        ?? "error \(code)")
  }
}
