extension Runner {
  /// Runs at another speed; what a speed changes in a runner changes with it.
  ///
  /// An ordinary runner becomes the ordinary runner of that speed.
  public mutating func run(metersPerSecond speed: Double) {
    let old = metersPerSecond
    stepsPerMinute += Gait.stepsPerMinutePerSpeed * (speed - old)
    left = Gait.running(left, from: old, to: speed)
    right = Gait.running(right, from: old, to: speed)
    metersPerSecond = speed
  }

  /// Lands in the usual way of a strike, with both feet.
  public mutating func land(_ strike: Strike) {
    bothLegs { $0.land(strike) }
  }

  /// Feet that land across the mid-line, and what goes with it: each cm lands 0.8° more inverted
  /// and everts 1.0° more (science.md 10.1).
  public mutating func cross(by meters: Double) {
    stepWidthMeters = -meters
    bothLegs {
      $0.inversionDegrees += 80 * meters
      $0.eversionDegrees += 100 * meters
    }
  }
}
