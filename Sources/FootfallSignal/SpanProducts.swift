extension Span<Double> {
  /// The sum of the products of samples with those of another stretch that stand `shift` later,
  /// over as many as both have.
  ///
  /// Eight sums side by side: one alone waits for each addition before it begins the next.
  package func product(_ other: Span<Double>, shift: Int = 0) -> Double {
    let count = Swift.max(0, Swift.min(count, other.count - shift))
    guard count > 0 else { return 0 }
    return unsafe withUnsafeBufferPointer { one in
      unsafe other.withUnsafeBufferPointer { other in
        guard let x = unsafe UnsafeRawPointer(one.baseAddress),
          let y = unsafe UnsafeRawPointer(other.baseAddress)
        else { return 0 }
        var sums = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        let whole = count & ~7
        let size = MemoryLayout<Double>.stride
        for i in Swift.stride(from: 0, to: whole, by: 8) {
          let (a, b) = (i * size, (i + shift) * size)
          unsafe sums.0 += four(x, a) * four(y, b)
          unsafe sums.1 += four(x, a + 4 * size) * four(y, b + 4 * size)
        }
        var sum = (sums.0 + sums.1).sum()
        for i in whole..<count { unsafe sum += one[i] * other[i + shift] }
        return sum
      }
    }
  }

  @inline(__always)
  private func four(_ start: UnsafeRawPointer, _ offset: Int) -> SIMD4<Double> {
    unsafe start.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
  }
}
