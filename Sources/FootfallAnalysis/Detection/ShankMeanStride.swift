import FootfallSignal

/// The mean of the strides in a window, on which initial contact and toe-off are looked for.
///
/// One stride's impact rings and rattles; the mean of a dozen has the same shape without the
/// noise. What is found on it holds for every stride, up to the little that each is shifted.
struct ShankMeanStride {
  let grid: ShankGrid
  /// In samples of the grid.
  let stride: Double
  /// The marks that are averaged about.
  let marks: [Double]

  /// The mean stride's window, in samples from the mark: enough for a contact anywhere about it.
  private var offsets: Range<Int> { Int(-0.75 * stride)..<Int(0.85 * stride) }

  /// Where the mark lies in a curve of the mean stride.
  var markIndex: Int { -offsets.lowerBound }

  /// The mean of one curve of the grid.
  func mean(_ curve: [Double]) -> [Double] { mean([curve])[0] }

  /// The mean of several.
  func mean(_ curves: [[Double]]) -> [[Double]] {
    ShankWindows(curves).mean(about: marks, offsets).values
  }

  /// The jerk of the mean acceleration below a frequency in Hz.
  func jerk(below hertz: Double) -> [Double] {
    ShankGrid.jerk(mean(ShankGrid.lowPass(grid.acceleration, hertz)))
  }

  /// A contact on the mean stride, in samples from the mark.
  struct Contact {
    var initialContact: Double
    var toeOff: Double
    /// As found, before the leads.
    var rawInitialContact: Double
    var rawToeOff: Double

    func moved(by samples: Double) -> Contact {
      Contact(
        initialContact: initialContact + samples, toeOff: toeOff + samples,
        rawInitialContact: rawInitialContact + samples, rawToeOff: rawToeOff + samples)
    }
  }

  /// The indices of a curve's maxima within a range of it.
  func maxima(of curve: [Double], in range: Range<Int>) -> [Int] {
    let inside = range.clamped(to: curve.indices)
    return PeakFinder().indices(in: Array(curve[inside])).map { $0 + inside.lowerBound }
  }

  /// The range from one share of the stride after a place to another.
  func range(after place: Double, _ first: Double, _ last: Double) -> Range<Int> {
    Int((place + first * stride).rounded())..<Int((place + last * stride).rounded())
  }

  /// A maximum between samples.
  func refined(_ index: Int, in curve: [Double]) -> Double {
    guard index > 0, index + 1 < curve.count else { return Double(index) }
    return Double(index)
      + ShankWindows.turning(curve[index - 1], curve[index], curve[index + 1])
  }
}
