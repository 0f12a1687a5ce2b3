import CDecimalRows

/// The columns of a text while its rows are read: where their numbers go, and how they are written.
@safe final class RowColumns {
  let count: Int
  let places: UnsafeMutablePointer<footfall_column>
  let hints: UnsafeMutablePointer<FieldKernel.Hint>

  init(count: Int) {
    self.count = count
    unsafe places = .allocate(capacity: count)
    unsafe places.initialize(repeating: footfall_column(), count: count)
    unsafe hints = .allocate(capacity: count)
    unsafe hints.initialize(repeating: FieldKernel.Hint(), count: count)
  }

  deinit {
    unsafe places.deallocate()
    unsafe hints.deallocate()
  }

  /// Sends the numbers of a column to their place.
  func send(_ column: Int, to numbers: UnsafeMutablePointer<Double>) {
    unsafe places[column].numbers = numbers
  }

  /// The same places, for a thread that learns for itself how a column is written.
  func copy() -> RowColumns {
    let copy = RowColumns(count: count)
    unsafe copy.places.update(from: places, count: count)
    return copy
  }
}
