import Glibc

/// Bytes that can be read at any place, from a file or from memory.
@safe final class ByteSource: Sendable {
  let count: Int
  private let descriptor: CInt
  private let memory: [UInt8]

  /// Bytes in memory.
  init(_ bytes: [UInt8]) {
    memory = bytes
    count = bytes.count
    descriptor = -1
  }

  /// An open file, which is closed with the source.
  fileprivate init(descriptor: CInt, count: Int) {
    self.descriptor = descriptor
    self.count = count
    memory = []
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether the file has another size by now than when it was opened.
  var hasChanged: Bool {
    var facts = stat()
    return unsafe descriptor >= 0
      && (fstat(descriptor, &facts) != 0 || Int(facts.st_size) != count)
  }

  /// All bytes, when they are in memory.
  var bytes: [UInt8]? { descriptor < 0 ? memory : nil }

  /// Copies bytes from a place on; returns how many there were, or `nil` when reading failed.
  func read(into target: UnsafeMutableRawBufferPointer, at offset: Int) -> Int? {
    let wanted = max(0, min(target.count, count - offset))
    guard descriptor >= 0 else {
      unsafe memory.withUnsafeBytes { source in
        unsafe target.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[offset..<(offset + wanted)]))
      }
      return wanted
    }
    var done = 0
    while done < wanted {
      let rest = unsafe target.baseAddress.map { unsafe $0 + done }
      let got = unsafe pread(descriptor, rest, wanted - done, offset + done)
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { return nil }
      done += got
    }
    return done
  }

  /// The bytes of a range, or `nil` when reading failed.
  func slice(_ range: Range<Int>) -> [UInt8]? {
    if descriptor < 0 { return Array(memory[range]) }
    var isWhole = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      let got = unsafe read(into: UnsafeMutableRawBufferPointer(buffer), at: range.lowerBound)
      count = got ?? 0
      isWhole = got == range.count
    }
    return isWhole ? bytes : nil
  }
}

extension FileBytes {
  /// Opens a file to be read in pieces; standard input and files without a size come whole.
  ///
  /// - Throws: `E100` with the system's reason when it cannot be opened or read.
  static func open(path: String) throws(Diagnostic) -> ByteSource {
    guard path != standardInput else { return ByteSource(try read(path: path)) }
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else {
      let code = errno
      close(descriptor)
      throw unreadable(path, code)
    }
    let kind = facts.st_mode & S_IFMT
    guard kind == S_IFREG, facts.st_size > 0 else {
      close(descriptor)
      return ByteSource(try read(path: path))
    }
    return ByteSource(descriptor: descriptor, count: Int(facts.st_size))
  }
}
