import Glibc

/// Asks the system for memory in large pages, which are touched for the first time at less cost.
enum LargePages {
  /// Smaller memory is not worth the part of its last page that is never used, in bytes.
  private static let worthwhile = 4 << 20

  static func ask(for memory: UnsafeMutableRawBufferPointer) {
    guard memory.count >= worthwhile, let start = memory.baseAddress else { return }
    let page = 4096
    let front = -Int(bitPattern: start) & (page - 1)
    // Without the advice it is only slower.
    _ = unsafe madvise(start + front, (memory.count - front) & ~(page - 1), MADV_HUGEPAGE)
  }
}
