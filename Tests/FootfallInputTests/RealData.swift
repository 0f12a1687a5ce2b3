import FoundationEssentials

/// Recordings that lie beside the repository, where they are there.
enum RealData {
  /// `../shared/data/real`, seen from the repository's root or from the root of a worktree.
  static let root: String? = {
    let here = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    return ["/\(here)/../shared/data/real", "/\(here)/../../shared/data/real"].first {
      FileManager.default.fileExists(atPath: $0)
    }
  }()

  /// Whether every file is read, not the first of each set: `FOOTFALL_ALL_DATA=1`.
  static var readsAll: Bool {
    ProcessInfo.processInfo.environment["FOOTFALL_ALL_DATA"] == "1"
  }

  /// The files of a set whose names end in one of the suffixes, in order of name.
  static func files(in set: String, ending suffixes: [String] = ["imu.csv"]) -> [String] {
    guard let root else { return [] }
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(set)")
    return (names ?? []).filter { name in suffixes.contains { name.hasSuffix($0) } }
      .sorted().map { "\(root)/\(set)/\($0)" }
  }

  /// The folder above, where the vendors' files lie.
  static var shared: String? { root.map { String($0.dropLast("/real".count)) } }

  /// The fuzzer's seeds, which lie in the repository.
  static var seeds: [String] {
    let folder =
      "/" + "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/") + "/Seeds"
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).sorted().map { "\(folder)/\($0)" }
  }

  /// Every table under a folder of `../shared/data`, as paths seen from there, in order.
  static func tables(under folder: String) -> [String] {
    guard let shared else { return [] }
    let all = try? FileManager.default.subpathsOfDirectory(atPath: "\(shared)/\(folder)")
    var found: [String] = []
    for name in all ?? [] {
      let isTable = [".csv", ".txt", ".tsv", ".asc", ".asf"].contains { name.hasSuffix($0) }
      let isOther = ["SOURCE", "LICENSE", "Readme", "manifest"].contains { name.contains($0) }
      if isTable && !isOther { found.append("\(folder)/\(name)") }
    }
    return found.sorted()
  }
}
