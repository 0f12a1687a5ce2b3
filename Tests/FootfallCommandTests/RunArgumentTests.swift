import FootfallInput
import FootfallSignal
import Testing

@testable import FootfallCommand

@Suite struct RunArgumentTests {
  @Test func `commas part the files of a run and the answers of a file`() throws {
    let run = try #require(
      RunArgument(argument: "l.csv:placement=foot,side=left,r.csv:side=right,sole.csv"))
    #expect(run.files.map(\.path) == ["l.csv", "r.csv", "sole.csv"])
    #expect(run.files.map(\.answers.side) == [.left, .right, nil])
    #expect(run.files.map(\.answers.placement) == [.foot, nil, nil])
    #expect(run.name == "l.csv and 2 more")
  }

  @Test(arguments: ["a.csv", "a/b.csv:side=left", "12:30.csv"])
  func `one file is a run`(argument: String) throws {
    let file = try #require(FileArgument(argument: argument))
    #expect(RunArgument(argument: argument)?.files == [file])
  }

  @Test(arguments: ["", ",a.csv", "a.csv,", "a.csv:side=left,rate=0"])
  func `an empty part or a bad answer is refused`(argument: String) {
    #expect(RunArgument(argument: argument) == nil)
  }
}
