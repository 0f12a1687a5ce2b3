import FootfallSignal

/// A foot's or shank's window in directions that are found in it, at the sensor's own rate.
///
/// Up is the mean specific force; fore and aft is where the level part of the acceleration is
/// strongest. After the hardest blow of a stride comes push-off, which throws the leg forward.
struct LegCurves {
  let window: Segment
  /// The length of the specific force, in m/s².
  let length: [Double]
  let up: [Double]
  let forward: [Double]
  let across: [Double]
  /// The length of the angular rate and its part across the leg, in rad/s, positive in mid-swing;
  /// empty without a gyroscope.
  let turning: [Double]
  let pitchRate: [Double]
  /// The hardest blow of each stride: peaks of `length` at least `apart`.
  let blows: [Int]

  var hertz: Double { window.rate.hertz }
  /// The samples of the shortest stride: two steps, 4.75 of them a second.
  var apart: Int { Self.apart(window) }

  private static func apart(_ window: Segment) -> Int {
    max(1, Int(2 * window.rate.hertz / 4.75))
  }

  /// `nil` without three axes of acceleration, or where nothing strikes the ground.
  init?(_ window: Segment) {
    guard let acceleration = window.acceleration, acceleration.axes.count == 3,
      window.count > 30
    else { return nil }
    self.window = window
    length = acceleration.norm.samples
    let strikes = PeakFinder(distance: Self.apart(window)).indices(in: length)
    blows = strikes
    let mean = acceleration.mean
    let size = Self.dot(mean, mean).squareRoot()
    guard !blows.isEmpty, size > 0 else { return nil }
    let vertical = mean.map { $0 / size }
    let rise = acceleration.projected(on: vertical).samples
    let level = VectorSignal<Acceleration>(
      axes: acceleration.axes,
      components: zip(acceleration.components, vertical).map { component, share in
        component.with(zip(component.samples, rise).map { $0 - share * $1 })
      })
    let along = PrincipalAxes(level).directions[0]
    let axis = [
      vertical[1] * along[2] - vertical[2] * along[1],
      vertical[2] * along[0] - vertical[0] * along[2],
      vertical[0] * along[1] - vertical[1] * along[0],
    ]
    up = rise
    // Push-off throws the leg forward.
    let fore = acceleration.projected(on: along).samples
    let (first, last) = (window.rate.samples(in: 0.15), window.rate.samples(in: 0.35))
    let push = strikes.reduce(0.0) { sum, blow in
      ((blow + first)..<(blow + last)).clamped(to: 0..<fore.count).reduce(sum) { $0 + fore[$1] }
    }
    forward = push < 0 ? fore.map { -$0 } : fore
    across = acceleration.projected(on: axis).samples
    guard let rotation = window.angularVelocity, rotation.axes.count == 3 else {
      (turning, pitchRate) = ([], [])
      return
    }
    turning = rotation.norm.samples
    let rate = rotation.projected(on: PrincipalAxes(rotation).directions[0])
    // The swing's turning is the longest of a stride, and so the highest of what is slow.
    let slow = Butterworth(.lowPass(3), order: 2).zeroPhase(rate).samples
    let isUpright = (slow.max() ?? 0) >= -(slow.min() ?? 0)
    pitchRate = isUpright ? rate.samples : rate.samples.map { -$0 }
  }

  func lowPassed(_ samples: [Double], _ hertz: Double, order: Int = 2) -> [Double] {
    Butterworth(.lowPass(hertz), order: order).sections(at: window.rate).zeroPhase(samples)
  }

  func samples(_ seconds: Double) -> Int { window.rate.samples(in: seconds) }

  func moment(_ contact: Double, _ toeOff: Double?) -> FootMoments {
    FootMoments(in: window, contact: contact, toeOff: toeOff)
  }

  func moment(_ contact: Int, _ toeOff: Int?) -> FootMoments {
    moment(Double(contact), toeOff.map(Double.init))
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

/// What descriptions of methods ask for, over and over.
enum Landmarks {
  /// The lowest sample in a range, clamped to the samples; of equals the first.
  static func lowest(_ x: [Double], _ range: Range<Int>) -> Int? {
    range.clamped(to: 0..<x.count).min { (x[$0], $0) < (x[$1], $1) }
  }

  static func highest(_ x: [Double], _ range: Range<Int>) -> Int? {
    range.clamped(to: 0..<x.count).max { (x[$0], -$0) < (x[$1], -$1) }
  }

  /// The highest sample of some places; of equals the first.
  static func highest(_ x: [Double], of places: [Int]) -> Int? {
    places.max { (x[$0], -$0) < (x[$1], -$1) }
  }

  /// The place that is nearest to another; of equals the first.
  static func nearest(to place: Int, of places: [Int]) -> Int? {
    places.min { (abs($0 - place), $0) < (abs($1 - place), $1) }
  }

  /// Samples above both neighbors in a range.
  static func tops(_ x: [Double], _ range: Range<Int>) -> [Int] {
    guard x.count > 2 else { return [] }
    return range.clamped(to: 1..<(x.count - 1)).filter { x[$0] >= x[$0 - 1] && x[$0] > x[$0 + 1] }
  }

  static func bottoms(_ x: [Double], _ range: Range<Int>) -> [Int] {
    tops(x.map { -$0 }, range)
  }

  static func first(_ range: Range<Int>, count: Int, where isIt: (Int) -> Bool) -> Int? {
    range.clamped(to: 0..<count).first(where: isIt)
  }

  /// From a sample backward for as long as the samples before it are lower.
  static func foot(of x: [Double], before top: Int) -> Int {
    var i = top
    while i > 0, x[i - 1] < x[i] { i -= 1 }
    return i
  }

  /// From a sample backward for as long as the samples before it are higher.
  static func brink(of x: [Double], before bottom: Int) -> Int {
    var i = bottom
    while i > 0, x[i - 1] > x[i] { i -= 1 }
    return i
  }
}
