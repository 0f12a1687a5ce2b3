import ArgumentParser
import Testing

@testable import FootfallCommand

@Suite struct RunSpeedTests {
  @Test(arguments: [
    ("3", 3.0), ("3m/s", 3), ("10.8km/h", 3), ("10.8 kmh", 3), ("5:00", 1000 / 300.0),
    ("4:10/km", 4), ("10m/s", 10),
  ])
  func `a speed may carry its unit`(text: String, metersPerSecond: Double) throws {
    #expect(try RunSpeed.value(of: text) == metersPerSecond)
  }

  @Test(arguments: ["10", "0", "-3", "fast", "3mph", "60km/h", "5:75", ":", ""])
  func `what cannot be one is asked for again`(text: String) {
    #expect(throws: ValidationError.self) { try RunSpeed.value(of: text) }
  }
}
