import FootfallAnalysis
import FootfallSignal
import Testing

@testable import FootfallSynthesis

@Suite struct DialectTests {
  let run = SyntheticRun(runner: steadyRunner(), course: .run(seconds: 3))

  private func lines(_ dialect: some SensorDialect, gyroscope: Bool = true) -> [String] {
    var device = Device.ideal(rate: 100)
    device.hasGyroscope = gyroscope
    return lines(run.csv(dialect, from: Mount(.shank, side: .left), device: device))
  }

  /// Rows without their line feed; a carriage return stays.
  private func lines(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func `no two dialects share a name`() {
    let ids = Dialects.sensors.map(\.id) + Dialects.loads.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `Xsens DOT has its preamble, a counter and microseconds`() {
    let lines = lines(XsensDOT())
    #expect(lines[0] == "sep=,")
    #expect(lines[5] == "OutputRate:,100Hz")
    #expect(lines[11] == "PacketCounter,SampleTimeFine,Acc_X,Acc_Y,Acc_Z,Gyr_X,Gyr_Y,Gyr_Z")
    #expect(lines[12].hasPrefix("1,1000000,"))
    #expect(lines[13].hasPrefix("2,1010000,"))
    #expect(lines.count == 312)
    #expect(lines.last?.isEmpty == false)
  }

  @Test func `Shimmer has a units row and a delimiter at the end of every row`() {
    let lines = lines(ShimmerConsensys())
    #expect(lines[0] == "\"sep=;\"\r")
    #expect(lines[2] == "ms;m/(s^2);m/(s^2);m/(s^2);deg/s;deg/s;deg/s;\r")
    #expect(lines[3].hasPrefix("1.714550400000000E12;"))
    #expect(lines[3].hasSuffix(";\r"))
  }

  @Test func `phyphox quotes its names and writes powers of ten`() {
    let lines = lines(Phyphox(input: .accelerometer))
    #expect(lines[0] == "\"Time (s)\",\"X (m/s^2)\",\"Y (m/s^2)\",\"Z (m/s^2)\"")
    #expect(lines[2].hasPrefix("1.000000000E-2,"))
  }

  @Test func `Axivity has no header`() {
    #expect(lines(Axivity(), gyroscope: false)[0].hasPrefix("1714550400.0000,"))
    #expect(lines(Axivity(), gyroscope: false)[0].split(separator: ",").count == 4)
  }

  @Test func `loadsol has rows of six, five and six cells`() {
    let lines = lines(run.text(Loadsol(), device: .ideal(rate: 200)))
    let widths = lines[2...4].map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).count
    }
    #expect(widths == [6, 5, 6])
    #expect(lines[5].hasPrefix("0.005\t"))
  }

  @Test func `Moticon has 53 columns`() {
    let lines = lines(run.text(Moticon(), device: .typical(rate: 100)))
    let header = lines.firstIndex { $0.hasPrefix("# time") } ?? 0
    for line in lines[header...(header + 2)] {
      #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 53)
    }
  }

  @Test func `a switch is closed as long as the foot is down`() {
    let lines = run.text(FootSwitch(), device: .ideal(rate: 1000)).split(separator: "\n")
    let closed = lines.dropFirst().filter { $0.hasSuffix(",1") }.count
    let truth = run.truth.contacts(of: .right).reduce(0) { $0 + ($1.seconds ?? 0) }
    // 50 N are passed a few ms after contact and before toe-off.
    #expect(abs(Double(closed) / 1000 - truth) < 0.35)
  }

  @Test func `a watch counts strides a minute`() {
    let lines = WatchSummary().text(of: run.truth).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[2].hasPrefix("2024-05-01 08:00:01+00:00,"))
    #expect(lines[2].hasSuffix(",82,0.5000"))
  }

  @Test(arguments: [
    (0.0, "0.00E0"), (1, "1.00E0"), (-9.999, "-1.00E1"), (0.00123, "1.23E-3"), (12345, "1.23E4"),
  ])
  func `a scientific number has one digit before its point`(value: Double, text: String) {
    var bytes: [UInt8] = []
    bytes.append(scientific: value, decimals: 2)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
