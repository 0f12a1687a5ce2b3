import Glibc

/// A file that is written in pieces, in a folder that is made if need be.
struct OutputFile {
  /// What could not be written, and why in the system's words.
  struct Failure: Error {
    let message: String
  }

  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(Failure) {
    self.path = path
    var folder = ""
    for name in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += name + "/"
      guard unsafe mkdir(folder, 0o755) != 0, errno != EEXIST, errno != EISDIR else { continue }
      throw Self.failure(folder)
    }
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure(path)
      }
      done += count
    }
  }

  func close() throws(Failure) {
    guard Glibc.close(descriptor) == 0 else { throw Self.failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    let code = errno
    let reason =
      unsafe strerror(code).map { unsafe String(cString: $0).lowercased() } ?? "error \(code)"
    return Failure(message: "cannot write \(path): \(reason)")
  }
}

/// How far the writing of a document is, on a terminal.
final class Progress {
  private let name: String
  private let isShown: Bool
  private var bytes = 0
  private var shown = 0

  init(of document: Simulation.Document, isShown: Bool) {
    name = document.path
    self.isShown = isShown
  }

  func advance(by piece: [UInt8]) {
    bytes += piece.count
    guard isShown, bytes / 1_000_000 > shown else { return }
    shown = bytes / 1_000_000
    try? Terminal.write("\r\(name)  \(shown) MB", to: .errors)
  }

  /// Clears the line.
  func finish() {
    guard shown > 0 else { return }
    try? Terminal.write("\r\u{1B}[K", to: .errors)
  }
}
