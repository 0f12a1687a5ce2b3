/// Looks for bytes eight at a time.
enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Where the next line feed or carriage return stands, or the end.
  static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    unsafe bytes.withUnsafeBytes { bytes in
      var i = start
      while i + 8 <= bytes.count {
        let word = unsafe UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        let found = zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
        // The lowest mark is exact; those above it may be marks of a borrow.
        if found != 0 { return i + found.trailingZeroBitCount / 8 }
        i += 8
      }
      while i < bytes.count, unsafe bytes[i] != 0x0A && bytes[i] != 0x0D { i += 1 }
      return i
    }
  }

  /// Whether there is a byte of zero, and whether there is one above ASCII.
  static func extremes(of bytes: [UInt8]) -> (hasZero: Bool, hasHigh: Bool) {
    unsafe bytes.withUnsafeBytes { bytes in
      var zero: UInt64 = 0
      var high: UInt64 = 0
      var i = 0
      while i + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        zero |= zeros(word)
        high |= word
        i += 8
      }
      while i < bytes.count {
        if unsafe bytes[i] == 0 { zero = tops }
        high |= unsafe UInt64(bytes[i])
        i += 1
      }
      return (zero != 0, high & tops != 0)
    }
  }

  /// How often a byte comes.
  static func count(of byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int {
    let sought = SIMD2(repeating: ones &* UInt64(byte))
    let low = SIMD2<UInt64>(repeating: ~tops)
    var count = 0
    var i = 0
    while i + 16 <= bytes.count {
      // Each lane of eight bits counts up to 255.
      var lanes = SIMD2<UInt64>.zero
      let end = min(bytes.count & ~15, i + 255 * 16)
      while i < end {
        let block = unsafe bytes.loadUnaligned(fromByteOffset: i, as: SIMD2<UInt64>.self) ^ sought
        // The top bit is set unless the byte is zero.
        let others = ((block & low) &+ low) | block
        lanes &+= (~others &>> 7) & SIMD2(repeating: ones)
        i += 16
      }
      for k in 0..<2 {
        let pairs = (lanes[k] & 0x00FF_00FF_00FF_00FF) &+ ((lanes[k] &>> 8) & 0x00FF_00FF_00FF_00FF)
        count += Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
      }
    }
    while i < bytes.count {
      if unsafe bytes[i] == byte { count += 1 }
      i += 1
    }
    return count
  }

  /// Marks the top bit of the lowest byte that is zero, and perhaps of others above it.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }
}
