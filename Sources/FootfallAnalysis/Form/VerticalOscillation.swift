import FootfallSignal

/// How far the body goes up and down in a step.
struct VerticalOscillation {
  /// From acceleration along up: periodic over each stride, integrated twice.
  ///
  /// - Parameters:
  ///   - up: the vertical's share of each component, in the signal's axes.
  ///   - strides: contacts of both feet, in order of time.
  /// - Returns: peak to peak of each step that has a whole stride, in m.
  static func readings(
    in segment: Segment, range: Range<Int>, strides: [Stride]
  ) -> [FormSeries.Reading] {
    guard let force = segment[range].acceleration else { return [] }
    // Over whole steps the mean specific force is gravity's, also of a sensor with two axes.
    let mean = force.mean
    let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return [] }
    let vertical = force.projected(on: mean.map { $0 / length }).samples
    return strides.compactMap { stride in
      guard let whole = stride.strideSeconds, let step = stride.stepSeconds else { return nil }
      let from = stride.contact.initialContactSeconds
      func index(_ seconds: Double) -> Int { segment.index(at: seconds) - range.lowerBound }
      let (first, next, end) = (index(from), index(from + step), index(from + whole))
      guard first >= 0, next > first, end > next, end < vertical.count else { return nil }
      let path = periodic(Array(vertical[first..<end]), rate: segment.rate)
      guard let low = path[...(next - first)].min(), let high = path[...(next - first)].max()
      else { return nil }
      return .init(seconds: from, side: stride.contact.side, value: high - low)
    }
  }

  /// The way of a periodic acceleration around its mean, in m; one value per sample.
  static func periodic(_ acceleration: [Double], rate: SampleRate) -> [Double] {
    func integral(_ values: [Double]) -> [Double] {
      let mean = values.reduce(0, +) / Double(max(1, values.count))
      var sum = 0.0
      return values.indices.map { i in
        let before = values[(i + values.count - 1) % values.count]
        sum += (0.5 * (before + values[i]) - mean) * rate.period
        return sum
      }
    }
    return integral(integral(acceleration))
  }

  /// From contact and step time alone: the force of a contact taken to be half a sine.
  ///
  /// - Source: J.-B. Morin et al. (2005), doi:10.1123/jab.21.2.167; science.md 2.14.
  /// - Returns: in m.
  static func bySineForce(contactSeconds tc: Double, stepSeconds: Double) -> Double {
    let g = Acceleration.standardGravity
    let flight = stepSeconds - tc
    return g * tc * stepSeconds / (2 * .pi) - g * tc * tc / 8 + g * flight * flight / 8
  }
}
