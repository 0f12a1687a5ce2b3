import CZlib

/// Unpacks gzip: the only file that touches zlib.
enum Gzip {
  /// What an unpacked file may hold, in bytes: no recording is larger, and a small file cannot
  /// be made to fill the memory.
  static let limit = 1 << 32

  static func isMagic(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B])
  }

  /// The bytes of all members of a gzip file, one after the other, or `nil` where the stream is
  /// damaged, cut off, or larger than the limit.
  static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = unsafe z_stream()
    // 15 bits of window, and 16 for the header of gzip.
    let version = unsafe zlibVersion()
    guard
      unsafe inflateInit2_(&stream, 31, version, CInt(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { _ = unsafe inflateEnd(&stream) }
    var text: [UInt8] = []
    text.reserveCapacity(4 * bytes.count)
    var input = bytes
    let isWhole = unsafe input.withUnsafeMutableBufferPointer { source -> Bool in
      unsafe stream.next_in = source.baseAddress
      var left = source.count
      var isEnd = false
      while true {
        // zlib counts in 32 bits.
        let given = min(left, 1 << 30)
        unsafe stream.avail_in = UInt32(given)
        var status = Z_OK
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
          unsafe stream.next_out = buffer.baseAddress
          unsafe stream.avail_out = UInt32(buffer.count)
          status = unsafe inflate(&stream, Z_NO_FLUSH)
          count = unsafe buffer.count - Int(stream.avail_out)
        }
        left -= unsafe given - Int(stream.avail_in)
        text += piece
        if text.count > limit { return false }
        if status == Z_STREAM_END {
          isEnd = true
          if left == 0 { return true }
          guard unsafe inflateReset(&stream) == Z_OK else { return false }
          continue
        }
        guard status == Z_OK, !piece.isEmpty || left > 0 else { return isEnd && left == 0 }
        isEnd = false
      }
    }
    return isWhole ? text : nil
  }
}
