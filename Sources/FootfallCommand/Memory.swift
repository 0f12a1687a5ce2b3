import CMalloc

/// How the program takes memory from the system.
enum Memory {
  /// Keeps what was freed for the next array: a page that is given back and taken again is cleared
  /// again, which costs a tenth of reading an hour.
  static func keepFreed() {
    _ = mallopt(M_MMAP_THRESHOLD, 64 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, 256 << 20)
  }
}
