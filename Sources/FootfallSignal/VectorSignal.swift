/// A direction that a component of a vector points in.
///
/// `x`, `y`, `z` are the sensor's own axes: how they lie on the body is unknown, and so is
/// whether they form a right-handed triad. `forward`, `up`, `right` are the body's (ISB).
public enum Axis: String, Hashable, Sendable, Codable, CaseIterable {
  case x, y, z
  case forward, up, right

  /// Whether the direction on the body is known.
  public var isOfBody: Bool {
    switch self {
    case .x, .y, .z: false
    case .forward, .up, .right: true
    }
  }
}

/// A vector quantity over time: one to three components, each along its own axis.
public struct VectorSignal<Measured: Quantity>: Hashable, Sendable {
  /// The directions, in the order of `components`; no direction twice.
  public let axes: [Axis]
  public let components: [Signal<Measured>]

  /// - Precondition: as many axes as components, at least one, all over the same range.
  public init(axes: [Axis], components: [Signal<Measured>]) {
    precondition(!axes.isEmpty && axes.count == components.count, "one axis per component")
    precondition(
      components.allSatisfy { $0.range == components[0].range && $0.rate == components[0].rate },
      "components share their range and rate")
    self.axes = axes
    self.components = components
  }

  public var rate: SampleRate { components[0].rate }
  public var range: Range<Int> { components[0].range }
  public var count: Int { components[0].count }

  /// The component along an axis, or `nil` where it was not recorded.
  public subscript(axis: Axis) -> Signal<Measured>? {
    axes.firstIndex(of: axis).map { components[$0] }
  }

  /// The length of the vector at each sample. With fewer than three axes it is a lower bound.
  public var norm: Signal<Measured> {
    var squares = [Double](repeating: 0, count: count)
    for component in components {
      for i in squares.indices {
        squares[i] += component.samples[i] * component.samples[i]
      }
    }
    return components[0].with(squares.map { $0.squareRoot() })
  }

  /// The mean of each component, in the order of `components`.
  public var mean: [Double] {
    components.map { $0.samples.reduce(0, +) / Double(max(1, count)) }
  }

  /// The component along a direction given in this vector's own axes.
  ///
  /// - Parameter direction: as many numbers as there are components; not normalized here.
  public func projected(on direction: [Double]) -> Signal<Measured> {
    precondition(direction.count == components.count, "a direction has a number per axis")
    var sum = [Double](repeating: 0, count: count)
    for (weight, component) in zip(direction, components) {
      for i in sum.indices {
        sum[i] += weight * component.samples[i]
      }
    }
    return components[0].with(sum)
  }
}
