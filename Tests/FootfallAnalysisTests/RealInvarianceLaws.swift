import FootfallSignal
import Testing

@testable import FootfallAnalysis

/// What a contact must not depend on, on recordings of people: the axes' order and signs, the
/// side that a sensor's twin was worn on, the rate.
///
/// `Scripts/invariance` asks the same, and the unit, of the whole program and whole recordings.
@Suite(.enabled(if: RealRecordings.arePresent, "\(RealRecordings.reason)"))
struct RealInvarianceLaws {
  struct Worn: CustomTestStringConvertible {
    let set: String
    let name: String
    var testDescription: String { name }
  }

  /// Each person and placement, the fastest run where there are several.
  static let worn: [Worn] = [
    ("bach_shank_grf", "trial01_P1_run_8p5kmh"), ("bach_shank_grf", "trial13_P3_run_8p5kmh"),
    ("alcantara_sacrum_grf", "rec07_4p17ms_slope0"),
    ("rbds001_force_mocap", "RBDS001_run4p5_virtualimu_foot_right"),
    ("rbds001_force_mocap", "RBDS001_run4p5_virtualimu_shank_left"),
    ("rbds001_force_mocap", "RBDS001_run2p5_virtualimu_pelvis"),
    ("davis_s999_force_mocap", "JDX_S999_run_0021_virtualimu_foot_right"),
    ("davis_s999_force_mocap", "JDX_S999_run_0021_virtualimu_shank_right"),
    ("davis_s999_force_mocap", "JDX_S999_run_0021_virtualimu_pelvis"),
    ("opensim_runs_force", "hamner_subject02_run_virtualimu_foot_left"),
    ("opensim_runs_force", "hamner_subject02_run_virtualimu_shank_left"),
    ("opensim_runs_force", "hamner_subject02_run_virtualimu_pelvis"),
  ].map { set, name in
    Worn(set: set, name: name.contains("virtualimu") ? name + ".csv" : name + "_imu.csv")
  }

  /// Twelve seconds of it, which hold its hardest landings.
  private static func recording(_ worn: Worn) throws -> Recording {
    let whole = try RealRecordings.recording(worn.set, worn.name)
    let segment = whole.segments[0]
    let end = min(segment.range.upperBound, segment.index(at: 17.5))
    let start = max(segment.start, end - whole.rate.samples(in: 12))
    return remade(whole, [segment[start..<end]], rate: whole.rate)
  }

  private static func remade(
    _ recording: Recording, _ segments: [Segment], rate: SampleRate
  ) -> Recording {
    Recording(
      name: recording.name, placement: recording.placement, side: .unknown, rate: rate,
      timeSource: .column, segments: segments)
  }

  private static func contacts(_ recording: Recording) -> [GroundContact] {
    var stream = RunStream(placement: recording.placement, side: .unknown)
    return (recording.segments.flatMap { stream.push($0) } + stream.finish()).map(\.contact)
  }

  /// Both sensors' channels after something was done to their samples.
  private static func changed(
    _ recording: Recording, rate: SampleRate? = nil,
    acceleration: ([[Double]]) -> [[Double]], rotation: ([[Double]]) -> [[Double]]
  ) -> Recording {
    let rate = rate ?? recording.rate
    func made<Q: Quantity>(_ vector: VectorSignal<Q>, _ change: ([[Double]]) -> [[Double]])
      -> VectorSignal<Q>
    {
      VectorSignal(
        axes: vector.axes,
        components: change(vector.components.map(\.samples)).map { Signal($0, rate: rate) })
    }
    return remade(
      recording,
      recording.segments.map {
        Segment(
          startSeconds: $0.startSeconds,
          acceleration: $0.acceleration.map { made($0, acceleration) },
          angularVelocity: $0.angularVelocity.map { made($0, rotation) })
      }, rate: rate)
  }

  private static func expect(
    _ found: [GroundContact], are contacts: [GroundContact], within seconds: Double,
    mirrored: Bool = false, _ what: Comment
  ) {
    #expect(found.count == contacts.count && !contacts.isEmpty, what)
    for (one, other) in zip(found, contacts) {
      #expect(abs(one.initialContactSeconds - other.initialContactSeconds) <= seconds, what)
      if let toeOff = one.toeOffSeconds, let same = other.toeOffSeconds {
        #expect(abs(toeOff - same) <= seconds, what)
      } else {
        #expect(one.toeOffSeconds == other.toeOffSeconds, what)
      }
      #expect(one.side == (mirrored ? other.side.other : other.side), what)
    }
  }

  @Test(arguments: worn)
  func `axes in another order or with another sign show the same contacts`(worn: Worn) throws {
    let recording = try Self.recording(worn)
    let contacts = Self.contacts(recording)
    let rolled: ([[Double]]) -> [[Double]] = { Array($0.dropFirst() + $0.prefix(1)) }
    let flipped: ([[Double]]) -> [[Double]] = { rows in
      rows.enumerated().map { axis, row in axis == 1 ? row.map { -$0 } : row }
    }
    let opposite: ([[Double]]) -> [[Double]] = { $0.map { $0.map { -$0 } } }
    let changes: [(Comment, ([[Double]]) -> [[Double]])] = [
      ("order", rolled), ("one sign", flipped), ("all signs", opposite),
    ]
    for (what, change) in changes {
      let other = Self.changed(recording, acceleration: change, rotation: change)
      Self.expect(Self.contacts(other), are: contacts, within: 1e-6, what)
    }
  }

  /// The mirror turns what is across the body, and the turning about what is not.
  @Test(arguments: worn)
  func `a runner in a mirror has the same contacts on the other side`(worn: Worn) throws {
    let recording = try Self.recording(worn)
    guard recording.segments[0].acceleration?.axes.count == 3 else { return }
    let mirrored = Self.changed(
      recording,
      acceleration: { [$0[0], $0[1], $0[2].map { -$0 }] },
      rotation: { [$0[0].map { -$0 }, $0[1].map { -$0 }, $0[2]] })
    Self.expect(
      Self.contacts(mirrored), are: Self.contacts(recording), within: 1e-6, mirrored: true,
      "mirror")
  }

  @Test(arguments: worn, [100.0, 143, 200, 500, 1000])
  func `another rate moves no contact by more than a sample`(worn: Worn, hertz: Double) throws {
    let recording = try Self.recording(worn)
    let rate = SampleRate(hertz: hertz)
    let spline: ([[Double]]) -> [[Double]] = { rows in
      rows.map { EvenSpline.resampled($0, from: recording.rate, to: rate) }
    }
    let other = Self.changed(recording, rate: rate, acceleration: spline, rotation: spline)
    Self.expect(
      Self.contacts(other), are: Self.contacts(recording),
      within: max(rate.period, recording.rate.period), "\(hertz) Hz")
  }
}
