public import FootfallSignal

/// Turns the contacts of one bout into strides.
public struct StrideAssembly: Hashable, Sendable {
  public var gate: StrideGate
  /// Step times that can be running: up to 4.75 steps a second, down to 1.8.
  public var stepSeconds: ClosedRange<Double>

  public init(gate: StrideGate = StrideGate(), stepSeconds: ClosedRange<Double> = 0.21...0.55) {
    self.gate = gate
    self.stepSeconds = stepSeconds
  }

  /// One stride per contact, in order; the intervals that are none are left `nil`.
  ///
  /// - Parameters:
  ///   - contacts: of one bout without a gap, in order of initial contact.
  ///   - seesBothFeet: whether the contacts are of alternating feet.
  public func strides(
    from contacts: [GroundContact], placement: Placement, seesBothFeet: Bool, bout: Int
  ) -> [Stride] {
    let steps = steps(of: contacts, seesBothFeet: seesBothFeet)
    let periods = periods(of: contacts, seesBothFeet: seesBothFeet)
    let known = periods.compactMap { $0 }
    var accepted = gate.accepts(known).makeIterator()
    return contacts.indices.map { i in
      let period = periods[i].flatMap { accepted.next() == true ? $0 : nil }
      return Stride(
        placement: placement, contact: contacts[i], strideSeconds: period,
        stepSeconds: steps[i], bout: bout)
    }
  }

  /// To the next contact of the other foot, for each contact; `nil` where there is none.
  private func steps(of contacts: [GroundContact], seesBothFeet: Bool) -> [Double?] {
    contacts.indices.map { i in
      guard seesBothFeet, i + 1 < contacts.count else { return nil }
      let step = contacts[i + 1].initialContactSeconds - contacts[i].initialContactSeconds
      return stepSeconds.contains(step) ? step : nil
    }
  }

  /// To the next contact of the same foot, for each contact, before the gate.
  func periods(of contacts: [GroundContact], seesBothFeet: Bool) -> [Double?] {
    guard seesBothFeet else {
      return contacts.indices.map { i in
        i + 1 < contacts.count
          ? contacts[i + 1].initialContactSeconds - contacts[i].initialContactSeconds : nil
      }
    }
    let steps = steps(of: contacts, seesBothFeet: true)
    return steps.indices.map { i in
      guard let first = steps[i], i + 1 < steps.count, let second = steps[i + 1] else {
        return nil
      }
      return first + second
    }
  }
}
