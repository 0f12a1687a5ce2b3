import Glibc

/// Writes to the standard error stream.
struct StandardError: TextOutputStream {
  mutating func write(_ string: String) {
    _ = string.withCString { Glibc.write(2, $0, strlen($0)) }
  }
}
