import FootfallAnalysis
import Testing

@Suite struct SideDifferenceLaws {
  /// The two examples of science.md 2.5.
  @Test(arguments: [(240.0, 4.1, 1.3), (230, 8.3, 2.65)])
  func `index and angle are those of the definition`(left: Double, index: Double, angle: Double)
    throws
  {
    let sides = SideDifference(left: left, right: 250, uncertainty: 2)
    #expect(abs(try #require(sides.indexPercent) - index) < 0.05)
    #expect(abs(try #require(sides.anglePercent) - angle) < 0.05)
    #expect(sides.z == (250 - left) / 2)
  }

  @Test(arguments: [0.1, 1, 7, 1e6])
  func `another unit changes neither index nor angle, other feet turn the sign`(scale: Double)
    throws
  {
    let one = SideDifference(left: 3, right: 5, uncertainty: 1)
    let other = SideDifference(left: 3 * scale, right: 5 * scale, uncertainty: scale)
    let mirrored = SideDifference(left: 5, right: 3, uncertainty: 1)
    #expect(abs(try #require(one.indexPercent) - (try #require(other.indexPercent))) < 1e-9)
    #expect(abs(try #require(one.anglePercent) + (try #require(mirrored.anglePercent))) < 1e-9)
    #expect(abs(try #require(one.z) - (try #require(other.z))) < 1e-9)
  }

  @Test func `what has no ratio has neither index nor angle`() {
    let angles = SideDifference(left: -2, right: 3, uncertainty: 0)
    #expect(angles.indexPercent == nil && angles.anglePercent == nil && angles.z == nil)
    #expect(angles.difference == 5)
  }
}
