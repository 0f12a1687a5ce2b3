import ArgumentParser
import Footfall
import FootfallInput
import FootfallSignal

/// What the user can say about files: it goes before what the files say themselves.
struct InputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where the sensor was worn.", valueName: "place"))
  var placement: Placement?

  @Option(help: ArgumentHelp("Which leg it was worn on: left or right.", valueName: "side"))
  var side: Side?

  @Option(help: ArgumentHelp("Samples per second, where the file does not say.", valueName: "hz"))
  var rate: Double?

  @Option(help: ArgumentHelp("Unit of the acceleration: g, mg or m/s2.", valueName: "unit"))
  var accUnit: String?

  @Option(help: ArgumentHelp("Unit of the angular rate: deg/s or rad/s.", valueName: "unit"))
  var gyroUnit: String?

  @Option(help: ArgumentHelp("Unit of the time column: s, ms, us or ns.", valueName: "unit"))
  var timeUnit: String?

  @Option(
    help: ArgumentHelp(
      "What a watch's cadence counts: steps or strides a minute.", valueName: "unit"))
  var cadenceUnit: CadenceAnswer?

  @Option(
    help: ArgumentHelp(
      "Names for the columns, from the first on; _ leaves one out.", valueName: "a,b,c"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "What parts the cells: one character, or tab; as the text shows unless said.",
      valueName: "character"))
  var delimiter: String?

  @Option(help: ArgumentHelp("The decimal mark: . or ,", valueName: "mark"))
  var decimal: DecimalAnswer?

  @Option(help: ArgumentHelp("Lines at the start that are no part of the table.", valueName: "n"))
  var skip: Int?

  @Option(
    help: ArgumentHelp(
      "Rows that may be left out before a file is refused; 1 % of them unless said.",
      valueName: "n"))
  var maxRepairs: Int?

  @Option(help: ArgumentHelp("Answers written by `footfall map`.", valueName: "file"))
  var mapping: String?

  @Flag(help: "Refuse a file that needs a warning.")
  var strict = false

  func validate() throws {
    if let rate, !(rate.isFinite && rate > 0) {
      throw ValidationError("--rate is a number above zero, in Hz")
    }
    if let delimiter {
      let mark = Self.character(delimiter)
      guard mark.utf8.count == 1, mark != "\"", mark != decimal?.mark.rawValue else {
        throw ValidationError(
          "--delimiter is one character, neither a quote nor the decimal mark; `tab` for a TAB")
      }
    }
    if (skip ?? 0) < 0 { throw ValidationError("--skip is a number of lines") }
    if (maxRepairs ?? 0) < 0 { throw ValidationError("--max-repairs is a number of rows") }
    if let mapping {
      do throws(Diagnostic) {
        _ = try ImportMapping(path: mapping)
      } catch {
        try? Terminal.write(DiagnosticPrinter().text(error), to: .errors)
        throw error.code == "E100" ? ExitStatus.noInput : ExitStatus.data
      }
    }
    for (flag, text, units) in [
      ("--acc-unit", accUnit, Self.accelerationUnits),
      ("--gyro-unit", gyroUnit, Self.angularVelocityUnits),
      ("--time-unit", timeUnit, Self.timeUnits),
    ] {
      if let text, Self.unit(text, among: units) == nil {
        let allowed = units.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("\(flag) does not take `\(text)`; it takes \(allowed)")
      }
    }
  }

  static let accelerationUnits: [Unit] = [.standardGravity, .metersPerSecondSquared, .milligravity]
  static let angularVelocityUnits: [Unit] = [.degreesPerSecond, .radiansPerSecond]
  static let timeUnits: [Unit] = [.seconds, .milliseconds, .microseconds, .nanoseconds]

  /// The unit that a text spells, where it is one of those that a flag takes.
  static func unit(_ text: String, among units: [Unit]) -> Unit? {
    Unit(spelling: text).flatMap { units.contains($0) ? $0 : nil }
  }

  private var answers: ImportAnswers {
    ImportAnswers(
      placement: placement, side: side, rateHertz: rate,
      accelerationUnit: accUnit.flatMap { Unit(spelling: $0) },
      angularVelocityUnit: gyroUnit.flatMap { Unit(spelling: $0) },
      timeUnit: timeUnit.flatMap { Unit(spelling: $0) }, cadenceUnit: cadenceUnit?.unit,
      columns: columns?.split(separator: ",", omittingEmptySubsequences: false).map(String.init),
      table: table, repairLimit: maxRepairs,
      mapping: mapping.flatMap { try? ImportMapping(path: $0) })
  }

  private var table: TableAnswer? {
    guard delimiter != nil || decimal != nil || skip != nil else { return nil }
    return TableAnswer(
      delimiter: delimiter.map(Self.character), decimal: decimal?.mark, skip: skip)
  }

  /// A shell swallows a TAB that is typed.
  private static func character(_ text: String) -> String {
    text == "tab" || text == "\\t" ? "\t" : text
  }

  /// The files with their own answers first, then those for all.
  func files(_ arguments: [FileArgument]) -> [InputFile] {
    arguments.map { InputFile(path: $0.path, answers: $0.answers.filled(from: answers)) }
  }
}

/// How the decimal mark is given.
struct DecimalAnswer: ExpressibleByArgument {
  let mark: ImportPlan.Dialect.Decimal

  init?(argument: String) {
    guard let mark = ImportPlan.Dialect.Decimal(rawValue: argument) else { return nil }
    self.mark = mark
  }

  static var allValueStrings: [String] { [".", ","] }
}

/// What the numbers of a cadence count.
enum CadenceAnswer: String, ExpressibleByArgument, CaseIterable {
  case steps, strides

  var unit: Unit { self == .steps ? .stepsPerMinute : .stridesPerMinute }
}
