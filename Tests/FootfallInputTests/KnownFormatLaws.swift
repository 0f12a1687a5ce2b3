import FootfallInput
import Testing

@Suite struct KnownFormatLaws {
  @Test func `every format has its own id, a name, and a sign`() {
    #expect(Set(KnownFormat.all.map(\.id)).count == KnownFormat.all.count)
    for format in KnownFormat.all {
      #expect(!format.name.isEmpty && !format.recognizedBy.isEmpty, "\(format.id)")
      #expect(format.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    }
  }
}
