/// Finds the bytes in a block that a plain number does not have.
///
/// Two words of eight bytes at a time, in the low seven bits of which an addition reaches the
/// top bit unless the byte is one of those sought. (Comparisons of small lanes are compiled into
/// loops by the compiler we measured; additions of words are not.)
enum SpecialBytes {
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let quotes: UInt64 = 0x2222_2222_2222_2222

  /// One bit per byte of 64: the delimiter, `"`, bytes below the blank and above ASCII.
  @inline(__always)
  static func mask(_ bytes: UnsafePointer<UInt8>, _ delimiter: UInt8) -> UInt64 {
    let delimiters = SIMD2(repeating: UInt64(delimiter) &* 0x0101_0101_0101_0101)
    let a = unsafe mask16(bytes, delimiters)
    let b = unsafe mask16(bytes + 16, delimiters)
    let c = unsafe mask16(bytes + 32, delimiters)
    let d = unsafe mask16(bytes + 48, delimiters)
    return a | b << 16 | c << 32 | d << 48
  }

  @inline(__always)
  private static func mask16(
    _ bytes: UnsafePointer<UInt8>, _ delimiters: SIMD2<UInt64>
  ) -> UInt64 {
    let block = unsafe UnsafeRawPointer(bytes).loadUnaligned(as: SIMD2<UInt64>.self)
    let low = SIMD2(repeating: Self.low)
    let isVisible = (block & low) &+ SIMD2(repeating: 0x6060_6060_6060_6060)
    let isNoQuote = ((block ^ SIMD2(repeating: quotes)) & low) &+ low
    let isNoDelimiter = ((block ^ delimiters) & low) &+ low
    let found = ~(isVisible & isNoQuote & isNoDelimiter) | block
    return topBits(UInt64(littleEndian: found[0])) | topBits(UInt64(littleEndian: found[1])) << 8
  }

  /// The top bits of eight bytes in one byte, the first byte's lowest.
  @inline(__always)
  private static func topBits(_ word: UInt64) -> UInt64 {
    ((word & 0x8080_8080_8080_8080) &* 0x0002_0408_1020_4081) >> 56
  }
}
