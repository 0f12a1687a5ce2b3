/// The least and the greatest of some values, and whether any of them is missing.
///
/// Most questions that are asked of every value of a column are answered by these three, and one
/// pass of eight values at a time finds them.
struct Extent {
  /// Infinite where there are no values; missing ones do not count.
  private(set) var least = Double.infinity
  private(set) var greatest = -Double.infinity
  /// Whether one is NaN.
  private(set) var hasMissing = false

  init(of values: [Double]) { add(values) }

  /// The values of all pieces.
  init(of pieces: [[Double]]) {
    for piece in pieces { add(piece) }
  }

  /// The largest distance from zero; zero where there are no values.
  var magnitude: Double { max(0, -least, greatest) }

  private mutating func add(_ values: [Double]) {
    let values = values.span
    let whole = values.count & ~7
    var low = SIMD8<Double>(repeating: least)
    var high = SIMD8<Double>(repeating: greatest)
    var missing = SIMDMask<SIMD8<Int64>>(repeating: hasMissing)
    for i in stride(from: 0, to: whole, by: 8) {
      let eight = SIMD8(
        values[i], values[i + 1], values[i + 2], values[i + 3], values[i + 4], values[i + 5],
        values[i + 6], values[i + 7])
      low.replace(with: eight, where: eight .< low)
      high.replace(with: eight, where: eight .> high)
      missing = missing .| (eight .!= eight)
    }
    for i in whole..<values.count {
      if values[i] < low[0] { low[0] = values[i] }
      if values[i] > high[0] { high[0] = values[i] }
      if values[i].isNaN { missing[0] = true }
    }
    (least, greatest, hasMissing) = (low.min(), high.max(), any(missing))
  }
}
