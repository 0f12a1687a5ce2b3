import ArgumentParser
import Footfall
import FootfallInput
import FootfallSignal
import Testing

@testable import FootfallCommand

@Suite struct FileArgumentTests {
  @Test func `answers stand behind a colon`() throws {
    let file = try #require(
      FileArgument(argument: "a b/left.csv:placement=foot,side=left,rate=100,acc-unit=g,start=1.5"))
    #expect(file.path == "a b/left.csv")
    #expect(file.answers.placement == .foot)
    #expect(file.answers.side == .left)
    #expect(file.answers.rateHertz == 100)
    #expect(file.answers.startSeconds == 1.5)
    #expect(file.answers.accelerationUnit == .standardGravity)
  }

  @Test(arguments: ["run.csv", "-", "12:30.csv", "C:run.csv", "a:b=c", "run.csv:", "run.csv:side"])
  func `a colon that no key follows belongs to the path`(path: String) {
    #expect(FileArgument(argument: path)?.path == path)
    #expect(FileArgument(argument: path)?.answers == ImportAnswers())
  }

  @Test(arguments: [
    "", "a:side=up", "a:side=unknown", "a:rate=0", "a:rate=x", "a:acc-unit=furlong",
    "a:start=soon",
  ])
  func `a value that a key does not take is refused`(argument: String) {
    #expect(FileArgument(argument: argument) == nil)
  }

  @Test func `a file's own answer goes before the one for all`() {
    let own = ImportAnswers(side: .left)
    let filled = own.filled(from: ImportAnswers(placement: .shank, side: .right))
    #expect(filled == ImportAnswers(placement: .shank, side: .left))
  }
}

@Suite struct SpellingTests {
  @Test(arguments: [
    ("cadance", "cadence"), ("overpronaton", "overpronation"), ("zzz", nil), ("", nil),
  ])
  func `a near name is offered and a far one is not`(typed: String, meant: String?) {
    #expect(Spelling.nearest(to: typed, among: ["cadence", "overpronation"]) == meant)
  }

  @Test func `distance counts letters to change, add or drop`() {
    #expect(Spelling.distance(Array("kitten"), Array("sitting")) == 3)
    #expect(Spelling.distance([], Array("abc")) == 3)
    #expect(Spelling.distance(Array("abc"), []) == 3)
  }
}

@Suite struct FootfallProgramTests {
  @Test func `a file alone is reported`() throws {
    let command = try FootfallProgram.parsed(["run.csv", "--placement", "shank"])
    let report = try #require(command as? ReportCommand)
    #expect(report.files.map(\.path) == ["run.csv"])
    #expect(report.input.files(report.files).first?.answers.placement == .shank)
  }

  @Test(arguments: [
    [], ["--rate", "0", "a"], ["--placement", "knee", "a"], ["report"],
    ["--treadmill-speed", "-1", "a"],
    ["strides", "a", "--format", "json"], ["a", "--acc-unit", "furlong"],
  ])
  func `wrong usage ends with status 64`(arguments: [String]) throws {
    do {
      _ = try FootfallProgram.parsed(arguments)
      Issue.record("parsed")
    } catch {
      #expect(FootfallProgram.exitCode(for: error).rawValue == 64)
    }
  }

  @Test(arguments: 0...FootfallProgram.configuration.subcommands.count)
  func `help fits the terminal`(number: Int) throws {
    let types = [FootfallProgram.self] + FootfallProgram.configuration.subcommands
    let help = types[number].helpMessage(columns: 80)
    #expect(help.split(separator: "\n").filter { $0.count > 80 } == [])
    #expect(help.contains("Example"))
  }
}
