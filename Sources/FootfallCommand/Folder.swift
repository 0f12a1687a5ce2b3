import Glibc

/// The one door to the names in folders.
enum Folder {
  /// The plain files in a folder and below it, by the bytes of their paths; `nil` for what is no
  /// folder. Names that begin with a dot are left out.
  static func files(in path: String) -> [String]? {
    guard let names = names(in: path) else { return nil }
    return names.flatMap { name in
      (files(in: "\(path)/\(name)")?.map { "\(name)/\($0)" }) ?? [name]
    }
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Puts a file in the place of another; false where the system refuses.
  static func rename(_ path: String, to other: String) -> Bool {
    unsafe Glibc.rename(path, other) == 0
  }

  /// Makes a folder, unless it is there; false where the system refuses.
  static func make(_ path: String) -> Bool { unsafe mkdir(path, 0o755) == 0 || errno == EEXIST }

  private static func names(in path: String) -> [String]? {
    guard let folder = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
