import FootfallSignal
import Testing

@Suite struct SampleRateTests {
  @Test(arguments: [25.0, 100, 142.857_142, 204.8, 1000])
  func `seconds and samples are each other's inverse`(hertz: Double) {
    let rate = SampleRate(hertz: hertz)
    for samples in [0, 1, 2, 17, 1_000_000] {
      #expect(rate.samples(in: rate.seconds(samples)) == samples)
    }
  }
}
