import Footfall
import FootfallAnalysis
import FootfallInput
import FootfallReport
import FootfallSignal
import FootfallSynthesis
import Testing

/// Damage that happens never gives a wrong number as if nothing had happened; `Scripts/faults`
/// writes down what the report says to each.
@Suite struct FaultLaws {
  private static let run = SyntheticRun(
    runner: Runner(metersPerSecond: 3), course: .run(seconds: 40))
  private static let rows: [[Double]] = {
    let segment = run.recording(at: .shank, side: .left, device: .typical(rate: 100)).segments[0]
    let channels =
      (segment.acceleration?.components ?? []).map(\.samples)
      + (segment.angularVelocity?.components ?? []).map(\.samples)
    return (0..<segment.count).map { i in
      [segment.seconds(at: Double(i))] + channels.map { $0[i] }
    }
  }()

  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    /// Codes that must be told, one of them.
    let codes: [String]
    let change: @Sendable ([[Double]]) -> [[Double]]

    var testDescription: String { name }
  }

  static let faults: [Fault] = [
    Fault(name: "nothing", codes: []) { $0 },
    Fault(name: "a gap", codes: ["W209"]) { $0.filter { !(15.0..<18).contains($0[0]) } },
    Fault(name: "a burst of NaN", codes: ["W201", "W209"]) { rows in
      rows.map { (15.0..<15.4).contains($0[0]) ? [$0[0]] + $0.dropFirst().map { _ in .nan } : $0 }
    },
    Fault(name: "rows twice", codes: ["W204"]) { rows in
      rows.enumerated().flatMap { i, row in i % 300 == 150 ? [row, row] : [row] }
    },
    Fault(name: "batches", codes: ["W205"]) { rows in
      rows.enumerated().map { i, row in
        [rows[min(rows.count - 1, i / 8 * 8 + 7)][0]] + row.dropFirst()
      }
    },
    Fault(name: "backwards", codes: ["E213"]) { rows in
      rows.map { [(rows.last?[0] ?? 0) - $0[0]] + $0.dropFirst() }
    },
    Fault(name: "the clock starts again", codes: ["W208"]) { rows in
      rows.map { [$0[0] >= 20 ? $0[0] - 20 : $0[0]] + $0.dropFirst() }
    },
    Fault(name: "clipped at 2 g", codes: ["W210"], change: clipped(2)),
    Fault(name: "clipped at 4 g", codes: ["W210"], change: clipped(4)),
    Fault(name: "clipped at 8 g", codes: [], change: clipped(8)),
    Fault(name: "a dead axis", codes: ["E206"]) { rows in
      rows.map { Array($0[..<2]) + [0] + $0[3...] }
    },
    Fault(name: "turned on the strap", codes: []) { rows in
      rows.map { row in
        row[0] < 20 ? row : [row[0], row[3], row[2], -row[1], row[6], row[5], -row[4]]
      }
    },
  ]

  private static func clipped(_ g: Double) -> @Sendable ([[Double]]) -> [[Double]] {
    { rows in
      rows.map { row in
        [row[0]] + row[1..<4].map { min(max($0, -g * 9.80665), g * 9.80665) } + row[4...]
      }
    }
  }

  @Test(arguments: faults)
  func `a fault is told, or does no harm`(fault: Fault) throws {
    var text = "time_s,acc_x_mps2,acc_y_mps2,acc_z_mps2,gyr_x_rads,gyr_y_rads,gyr_z_rads\n"
    for row in fault.change(Self.rows) {
      text +=
        row.map { $0.isNaN ? "NaN" : "\(($0 * 1e6).rounded() / 1e6)" }
        .joined(separator: ",") + "\n"
    }
    let reader = RecordingReader(answers: ImportAnswers(placement: .shank, side: .left))
    let file: ImportResult
    do {
      file = try reader.read(bytes: Array(text.utf8), named: "run.csv")
    } catch {
      #expect(error.diagnostics.contains { fault.codes.contains($0.code.rawValue) })
      return
    }
    let codes = file.diagnostics.map(\.code.rawValue)
    #expect(fault.codes.isEmpty || codes.contains(where: fault.codes.contains))
    let analysis = Run(files: [file]).analyze()
    let cadence = try #require(analysis[.cadence])
    let truth = try #require(Self.run.truth.median(.cadence))
    if let interval = cadence.interval95, cadence.confidence == .high {
      #expect(interval.contains(truth))
    }
    if let contact = analysis[.contactTime, .left]?.interval95,
      let truth = Self.run.truth.median(.contactTime, of: .left)
    {
      #expect(contact.contains(truth))
    }
  }
}
