import FootfallInput
import FootfallSignal
import Testing

/// What the recordings beside the repository are known to be.
struct KnownSet: CustomTestStringConvertible {
  let name: String
  let hertz: ClosedRange<Double>
  /// What the file or its folder says; `nil` where it has to be asked for.
  var placement: (@Sendable (String) -> Placement?)
  var hasGyroscope = true
  var axes: [Axis] = [.x, .y, .z]
  var suffixes = ["imu.csv"]

  var testDescription: String { name }

  static let all: [KnownSet] = [
    KnownSet(
      name: "bach_shank_grf", hertz: 142.8...142.9, placement: { _ in .shank }, hasGyroscope: false),
    KnownSet(
      name: "alcantara_sacrum_grf", hertz: 499.99...500.01, placement: { _ in .sacrum },
      hasGyroscope: false, axes: [.forward, .up], suffixes: ["_imu.csv"]),
    KnownSet(
      name: "rbds001_force_mocap", hertz: 149.99...150.01, placement: byName, suffixes: virtual),
    KnownSet(
      name: "davis_s999_force_mocap", hertz: 239.9...240.1, placement: byName, suffixes: virtual),
    KnownSet(name: "opensim_runs_force", hertz: 59.9...100.1, placement: byName, suffixes: virtual),
    KnownSet(
      name: "overground_force_mocap", hertz: 249.9...250.1, placement: byName, suffixes: virtual),
    KnownSet(name: "tripod_walk", hertz: 127.9...128.1, placement: byName),
    KnownSet(name: "sisfall_waist", hertz: 199.99...200.01, placement: { _ in .sacrum }),
    KnownSet(name: "dsa_treadmill", hertz: 24.99...25.01, placement: byName),
    KnownSet(name: "adept_run", hertz: 99.99...100.01, placement: byName, hasGyroscope: false),
    KnownSet(name: "weda_wrist_jog", hertz: 49...51, placement: { _ in .wrist }),
    KnownSet(name: "mobgap_walk_lowerback", hertz: 99.9...100.1, placement: { _ in .sacrum }),
    KnownSet(name: "ipol_walk", hertz: 99.99...100.01, placement: byName),
    KnownSet(name: "gaitmap_walk", hertz: 204.7...204.9, placement: { _ in .foot }),
    KnownSet(
      name: "strikewatch_wrist", hertz: 99.99...100.01, placement: { _ in .wrist },
      hasGyroscope: false),
    KnownSet(name: "umafall_jog", hertz: 19.5...205, placement: byName),
  ]

  static let virtual = [
    "foot_left.csv", "foot_right.csv", "shank_left.csv", "shank_right.csv", "pelvis.csv",
    "chest.csv", "foot_left.csv",
  ]

  /// The word for the place in the file names of these sets.
  static let byName: @Sendable (String) -> Placement? = { path in
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let words: [(String, Placement)] = [
      ("forearm", .arm), ("arm", .arm), ("foot", .foot), ("shank", .shank), ("thigh", .thigh),
      ("ankle", .shank), ("pelvis", .sacrum), ("sacrum", .sacrum), ("lower_back", .sacrum),
      ("waist", .sacrum), ("chest", .chest), ("torso", .chest), ("wrist", .wrist),
      ("pocket", .pocket),
    ]
    return words.first { name.contains($0.0) }?.1
  }
}

@Suite(.enabled(if: RealData.root != nil, "../shared/data is not there"))
struct RealRecordingTests {
  @Test(arguments: KnownSet.all)
  func `a known set is read right, or asks for what no name says`(set: KnownSet) throws {
    let files = RealData.files(in: set.name, ending: set.suffixes)
    try #require(!files.isEmpty)
    for file in files.prefix(RealData.readsAll ? files.count : 3) {
      switch Result(catching: { () throws(ImportFailure) in try RecordingReader().read(path: file) }
      ) {
      case .success(let result): check(result.recording, of: set, file)
      case .failure(let failure):
        #expect(set.placement(file) == nil, "\(file): \(failure.diagnostics.map(\.title))")
        #expect(failure.diagnostics.map(\.code.rawValue) == ["A101"], "\(file)")
      }
    }
  }

  private func check(_ recording: Recording, of set: KnownSet, _ file: String) {
    let hertz = recording.rate.hertz
    #expect(set.hertz.contains(hertz), "\(file): \(hertz) Hz")
    #expect(recording.placement == set.placement(file), "\(file): \(recording.placement)")
    let segment = recording.segments[0]
    #expect(segment.acceleration?.axes == set.axes, "\(file)")
    let norms = recording.segments.compactMap { $0.acceleration?.norm.samples }.joined().sorted()
    #expect((3...60).contains(norms[norms.count / 2]), "\(file): m/s²")
    let turning = segment.angularVelocity?.norm.samples.max() ?? 0
    #expect(turning < 75, "\(file): \(turning) rad/s")
    #expect((turning > 0) == set.hasGyroscope || set.name == "umafall_jog", "\(file)")
  }

  @Test func `vertical force is read as a load in newtons`() throws {
    let files = RealData.files(in: "bach_shank_grf", ending: ["_force.csv"])
    for file in files.prefix(3) {
      let recording = try RecordingReader().read(path: file).recording
      let loads = recording.segments.compactMap { $0.load?.samples }.joined()
      #expect(recording.placement == .insole)
      #expect((800...3500).contains(loads.max() ?? 0), "\(file)")
    }
  }
}
