public import ArgumentParser
import FootfallInput
public import FootfallSignal

/// A file as it is given on the command line: a path, and answers for this file alone behind a
/// colon, for example `left.csv:placement=foot,side=left`.
struct FileArgument: ExpressibleByArgument, Hashable {
  let path: String
  let answers: ImportAnswers

  init(path: String, answers: ImportAnswers) {
    self.path = path
    self.answers = answers
  }

  static let keys = [
    "placement", "side", "rate", "acc-unit", "gyro-unit", "time-unit", "cadence-unit", "start",
  ]

  /// `nil` where what follows the colon has a known key and a value that it does not take.
  ///
  /// A colon that no known key follows belongs to the path.
  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    guard let colon = argument.lastIndex(of: ":") else {
      path = argument
      answers = ImportAnswers()
      return
    }
    let pairs = argument[argument.index(after: colon)...].split(separator: ",").map { pair in
      pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    }
    guard !pairs.isEmpty, pairs.allSatisfy({ $0.count == 2 && Self.keys.contains($0[0]) }) else {
      path = argument
      answers = ImportAnswers()
      return
    }
    var answers = ImportAnswers()
    for pair in pairs {
      guard answers.take(pair[1], for: pair[0]) else { return nil }
    }
    path = String(argument[..<colon])
    self.answers = answers
  }
}

extension ImportAnswers {
  /// Takes one answer; false where the key does not take the value.
  fileprivate mutating func take(_ value: String, for key: String) -> Bool {
    switch key {
    case "placement":
      placement = Placement(rawValue: value)
      return placement != nil
    case "side":
      side = Side(argument: value)
      return side != nil
    case "rate":
      rateHertz = Double(value).flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
      return rateHertz != nil
    case "acc-unit":
      accelerationUnit = InputOptions.unit(value, among: InputOptions.accelerationUnits)
      return accelerationUnit != nil
    case "gyro-unit":
      angularVelocityUnit = InputOptions.unit(value, among: InputOptions.angularVelocityUnits)
      return angularVelocityUnit != nil
    case "cadence-unit":
      cadenceUnit = CadenceAnswer(rawValue: value)?.unit
      return cadenceUnit != nil
    case "start":
      startSeconds = Double(value).flatMap { $0.isFinite && abs($0) < 1e10 ? $0 : nil }
      return startSeconds != nil
    default:
      timeUnit = InputOptions.unit(value, among: InputOptions.timeUnits)
      return timeUnit != nil
    }
  }

  /// These answers, and those of `common` where these say nothing.
  func filled(from common: ImportAnswers) -> ImportAnswers {
    ImportAnswers(
      placement: placement ?? common.placement, side: side ?? common.side,
      rateHertz: rateHertz ?? common.rateHertz,
      accelerationUnit: accelerationUnit ?? common.accelerationUnit,
      angularVelocityUnit: angularVelocityUnit ?? common.angularVelocityUnit,
      timeUnit: timeUnit ?? common.timeUnit, cadenceUnit: cadenceUnit ?? common.cadenceUnit,
      columns: columns ?? common.columns,
      table: table?.filled(from: common.table) ?? common.table,
      repairLimit: repairLimit ?? common.repairLimit, mapping: mapping ?? common.mapping,
      startSeconds: startSeconds)
  }
}

extension Placement: ExpressibleByArgument {}

extension Side: ExpressibleByArgument {
  /// A side that can be answered; `unknown` is no answer.
  public init?(argument: String) {
    guard argument == "left" || argument == "right" else { return nil }
    self.init(rawValue: argument)
  }

  public static var allValueStrings: [String] { ["left", "right"] }
}
