import Footfall
import Testing

@Suite struct VersionTests {
  @Test func `the version has three parts`() {
    #expect(footfallVersion.split(separator: ".").count == 3)
  }
}
