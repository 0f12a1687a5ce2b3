/// One more channel under a foot besides its whole load: a zone, a cell, a center, a switch.
public struct SoleChannel: Hashable, Sendable {
  public enum Samples: Hashable, Sendable {
    /// The force on a zone or a cell, in N.
    case force(Signal<Force>)
    /// The pressure on a cell, in kPa.
    case pressure(Signal<Pressure>)
    /// A coordinate of the center of pressure, as a share of the sole's length or width.
    case centerOfPressure(Signal<Dimensionless>)
    /// A coordinate of the center of pressure on the ground, in m, as a force plate or a treadmill
    /// under both feet has it; the label is its axis.
    case groundPlace(Signal<Length>)
    /// A switch: one where it is pressed, zero where it is not.
    case contact(Signal<Dimensionless>)
  }

  /// What the file calls the place: `heel`, `medial`, a cell's number, an axis.
  public let label: String
  public let samples: Samples

  public init(label: String, samples: Samples) {
    self.label = label
    self.samples = samples
  }

  /// The recording's indices that it covers.
  public var range: Range<Int> {
    switch samples {
    case .force(let signal): signal.range
    case .pressure(let signal): signal.range
    case .centerOfPressure(let signal), .contact(let signal): signal.range
    case .groundPlace(let signal): signal.range
    }
  }

  public var rate: SampleRate {
    switch samples {
    case .force(let signal): signal.rate
    case .pressure(let signal): signal.rate
    case .centerOfPressure(let signal), .contact(let signal): signal.rate
    case .groundPlace(let signal): signal.rate
    }
  }

  /// The part inside a range of the recording's indices, which must lie within `range`.
  public subscript(window: Range<Int>) -> SoleChannel {
    let part: Samples =
      switch samples {
      case .force(let signal): .force(signal[window])
      case .pressure(let signal): .pressure(signal[window])
      case .centerOfPressure(let signal): .centerOfPressure(signal[window])
      case .groundPlace(let signal): .groundPlace(signal[window])
      case .contact(let signal): .contact(signal[window])
      }
    return SoleChannel(label: label, samples: part)
  }
}
