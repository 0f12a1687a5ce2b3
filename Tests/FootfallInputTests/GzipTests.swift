import Testing

@testable import FootfallInput

@Suite struct GzipTests {
  /// A gzip file of stored blocks: the format without the compression.
  private func packed(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var at = 0
    repeat {
      let part = bytes[at..<min(bytes.count, at + 60_000)]
      at += part.count
      let length = UInt16(part.count)
      file.append(at == bytes.count ? 1 : 0)
      for half in [length, ~length] { file += [UInt8(half & 0xFF), UInt8(half >> 8)] }
      file += part
    } while at < bytes.count
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    for word in [~sum, UInt32(bytes.count)] {
      for shift in [0, 8, 16, 24] { file.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    return file
  }

  @Test func `a packed file is read as the file inside`() throws {
    let text = Drawn.table(0..<9000)
    let plain = try #require(read(text).success)
    #expect(read(bytes: packed(text)).success?.recording == plain.recording)
  }

  @Test func `members behind each other are one file`() {
    let halves = ["time_s,acc_x_g\n0.00,1\n", "0.01,1\n"]
    #expect(Gzip.unpacked(halves.flatMap(packed)) == Array(halves.joined().utf8))
  }

  @Test(arguments: [1, 9, 30, 500])
  func `a cut or damaged one is refused`(cut: Int) {
    let file = packed(Drawn.table(0..<60))
    #expect(read(bytes: Array(file.dropLast(cut))).codes == ["E113"])
    var damaged = file
    damaged[file.count - 6] ^= 0xFF
    #expect(read(bytes: damaged).codes == ["E113"])
  }
}
