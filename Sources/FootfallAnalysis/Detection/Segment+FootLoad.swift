import FootfallSignal

extension Segment {
  /// What a foot presses on: its load, or 1 while one of its switches is pressed and 0 while none
  /// is; `nil` without either.
  var footLoad: Signal<Force>? {
    if let load { return load }
    let switches = sole.compactMap { channel -> Signal<Dimensionless>? in
      if case .contact(let signal) = channel.samples { signal } else { nil }
    }
    guard let first = switches.first else { return nil }
    let pressed = first.samples.indices.map { i in
      switches.contains { $0.samples[i] > 0 } ? 1.0 : 0
    }
    return Signal(pressed, rate: first.rate, start: first.start)
  }
}
