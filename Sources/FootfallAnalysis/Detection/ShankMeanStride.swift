import FootfallSignal

/// The mean of the strides in a window, on which initial contact and toe-off are looked for.
///
/// One stride's impact rings and rattles; the mean of a dozen has the same shape without the
/// noise. What is found on it holds for every stride, up to the little that each is shifted.
///
/// Places are in samples of the grid from the mark. Only those parts of the mean stride are made
/// that something is looked for in.
struct ShankMeanStride {
  /// In samples of the grid.
  let stride: Double
  /// The marks that are averaged about.
  let marks: [Double]

  /// The mean stride's window: enough for a contact anywhere about the mark.
  var offsets: Range<Int> { Int(-0.75 * stride)..<Int(0.85 * stride) }

  /// A stretch of a curve of the mean stride.
  struct Curve {
    let values: [Double]
    /// The place of the first value.
    let start: Int

    subscript(place: Int) -> Double { values[place - start] }

    var places: Range<Int> { start..<(start + values.count) }

    var negated: Curve { Curve(values: values.map { -$0 }, start: start) }

    /// The places of the maxima within a range.
    func maxima(in range: Range<Int>) -> [Int] {
      let inside = range.clamped(to: places)
      return PeakFinder().indices(
        in: Array(values[(inside.lowerBound - start)..<(inside.upperBound - start)])
      )
      .map { $0 + inside.lowerBound }
    }

    /// A maximum between samples.
    func refined(_ place: Int) -> Double {
      guard place > start, place + 1 < places.upperBound else { return Double(place) }
      return Double(place)
        + ShankWindows.turning(self[place - 1], self[place], self[place + 1])
    }
  }

  /// The mean of a curve of the grid between two places.
  func mean(_ curve: [Double], in places: Range<Int>) -> Curve {
    let places = places.clamped(to: offsets)
    return Curve(
      values: ShankWindows.mean(of: curve, about: marks, places), start: places.lowerBound)
  }

  /// The change of a curve's mean from sample to sample.
  func slope(_ curve: [Double], in places: Range<Int>) -> Curve {
    let wide = ((places.lowerBound - 1)..<(places.upperBound + 1)).clamped(to: offsets)
    return Curve(values: ShankGrid.slope(mean(curve, in: wide).values), start: wide.lowerBound)
      .cut(to: places)
  }

  /// The jerk of the mean acceleration between two places.
  func jerk(_ rows: [SixLanes], in places: Range<Int>) -> Curve {
    let wide = ((places.lowerBound - 1)..<(places.upperBound + 1)).clamped(to: offsets)
    let mean = ShankWindows(rows).mean(about: marks, wide)
    return Curve(values: ShankGrid.jerk(mean), start: wide.lowerBound).cut(to: places)
  }

  /// A contact on the mean stride, in samples from the mark.
  struct Contact {
    var initialContact: Double
    var toeOff: Double
    /// As found, before the leads.
    var rawInitialContact: Double
    var rawToeOff: Double
  }

  /// The places from one share of the stride after a place to another.
  func range(after place: Double, _ first: Double, _ last: Double) -> Range<Int> {
    Int((place + first * stride).rounded())..<Int((place + last * stride).rounded())
  }
}

extension ShankMeanStride.Curve {
  fileprivate func cut(to range: Range<Int>) -> ShankMeanStride.Curve {
    let inside = range.clamped(to: places)
    return ShankMeanStride.Curve(
      values: Array(values[(inside.lowerBound - start)..<(inside.upperBound - start)]),
      start: inside.lowerBound)
  }
}
