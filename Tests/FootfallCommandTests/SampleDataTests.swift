import ArgumentParser
import Foundation
import Testing

@testable import FootfallCommand

@Suite struct SampleDataTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData")

  /// The commands in the folder's README, program and `simulate` left out.
  static let commands: [String] = {
    let text = (try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let start = "    footfall simulate "
      return line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil
    }
  }()

  private func simulation(_ command: String) throws -> Simulation {
    try SimulateCommand.parse(command.split(separator: " ").map(String.init)).simulation()
  }

  @Test(arguments: commands)
  func `a command in the README makes its files again`(command: String) throws {
    for document in try simulation(command).documents {
      var bytes = Data()
      try document.write { bytes.append(contentsOf: $0) }
      let kept = try Data(contentsOf: Self.folder.appending(path: document.path))
      #expect(bytes == kept, "\(document.path) is another; Scripts/sample-data makes it anew")
    }
  }

  @Test func `every file comes from a command`() throws {
    let made = try Self.commands.flatMap { try simulation($0).documents.map(\.path) }
    let there = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(there) == Set(made + ["README.md"]))
  }

  @Test func `every file is small enough to look at`() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      let size = try Data(contentsOf: Self.folder.appending(path: name)).count
      #expect(size < 200_000, "\(name)")
    }
  }
}
