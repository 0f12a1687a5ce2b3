/// What a filter lets through, with its corners in Hz.
public enum PassBand: Hashable, Sendable, Codable {
  case lowPass(Double)
  case highPass(Double)
  case bandPass(Double, Double)

  func check() {
    switch self {
    case .lowPass(let hertz), .highPass(let hertz):
      precondition(hertz > 0, "a filter's corner is above zero")
    case .bandPass(let low, let high):
      precondition(low > 0 && low < high, "a band's corners are above zero and ascend")
    }
  }
}
