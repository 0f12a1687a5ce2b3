import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

@Suite struct DeviceTests {
  let run = SyntheticRun(course: .run(seconds: 6), seed: 5)

  @Test func `a narrow range clips, and says how often`() {
    var device = Device.ideal(rate: 200)
    device.rangeGravities = 4
    let recording = run.recording(at: .shank, side: .left, device: device)
    let limit = 4 * 9.80665
    let clipped = channel(recording, .up).filter { abs($0) >= limit }.count
    let saturation = recording.saturation.first { $0.axis == .up }
    #expect(clipped > 5)
    #expect(saturation?.samples == clipped)
    #expect(channel(recording, .up).allSatisfy { abs($0) <= limit })
  }

  @Test func `a gap parts the recording and keeps the indices`() {
    var device = Device.typical(rate: 100)
    device.gaps = [2.0...2.5]
    let recording = run.recording(at: .sacrum, device: device)
    #expect(recording.segments.map(\.range) == [0..<200, 251..<600])
    #expect(recording.segments[1].startSeconds == 2.51)
  }

  @Test func `noise has the density that was asked for`() {
    let still = SyntheticRun(course: Course([.stand(seconds: 40)]), seed: 8)
    var device = Device.ideal(rate: 200)
    device.accelerationNoise = 200
    let up = channel(still.recording(at: .sacrum, device: device), .right)
    let mean = up.reduce(0, +) / Double(up.count)
    let deviation = (up.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(up.count))
      .squareRoot()
    #expect(abs(deviation / (200e-6 * 10 * 9.80665) - 1) < 0.05)
  }

  @Test func `the filter's delay is taken out of the stamps`() {
    var filtered = Device.ideal(rate: 100)
    filtered.filters = true
    let plain = channel(run.recording(at: .sacrum, device: .ideal(rate: 100)), .up)
    let smooth = channel(run.recording(at: .sacrum, device: filtered), .up)
    func distance(_ shift: Int) -> Double {
      (10..<500).reduce(0) { $0 + abs(plain[$1] - smooth[$1 + shift]) }
    }
    #expect(distance(0) < distance(1))
    #expect(distance(0) < distance(-1))
  }

  @Test func `a device that starts later has its own clock`() {
    var late = Device.ideal(rate: 100)
    late.startSeconds = 1.5
    let whole = channel(run.recording(at: .sacrum, device: .ideal(rate: 100)), .up)
    let part = channel(run.recording(at: .sacrum, device: late), .up)
    #expect(part.count == 450)
    #expect(abs(part[10] - whole[160]) < 1e-6)
    #expect(late.stamp(ofRunSeconds: 2) == 0.5)
  }

  @Test func `samples of a batch share their stamp`() {
    var device = Device.ideal(rate: 100)
    device.batch = 10
    let lines = run.csv(from: Mount(.sacrum), device: device).split(separator: "\n")
    let stamps = lines.dropFirst().prefix(20).map { $0.prefix { $0 != "," } }
    #expect(Set(stamps).sorted() == ["0.090000", "0.190000"])
  }

  @Test func `axes can be permuted and turned`() {
    var mount = Mount(.sacrum)
    mount.axes = SensorAxes(x: .down, y: .left, z: .forward)
    let plain = run.recording(from: Mount(.sacrum), device: .ideal(rate: 50))
    let turned = run.recording(from: mount, device: .ideal(rate: 50))
    #expect(turned.segments[0].acceleration!.axes == [.x, .y, .z])
    #expect(channel(turned, .x) == channel(plain, .up).map { -$0 })
    #expect(channel(turned, .z) == channel(plain, .forward))
  }

  @Test func `the tidy file has its units in the names and one line per sample`() {
    let csv = run.csv(
      TidyCSV(acceleration: .gravities, rotation: .degreesPerSecond),
      from: Mount(.shank, side: .left), device: .ideal(rate: 100))
    let lines = csv.split(separator: "\n")
    #expect(lines[0] == "time_s,acc_x_g,acc_y_g,acc_z_g,gyr_x_dps,gyr_y_dps,gyr_z_dps")
    #expect(lines.count == 601)
    #expect(lines[1].hasPrefix("0.000000,"))
    #expect(lines[1].split(separator: ",").count == 7)
  }
}
