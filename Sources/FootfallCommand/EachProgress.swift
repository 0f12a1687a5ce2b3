/// How many of the files are done, how fast, and how long the rest will take; on a terminal.
struct EachProgress: Sendable {
  let count: Int
  let isShown: Bool
  private var done = 0
  private let start = ContinuousClock.now

  init(count: Int, isShown: Bool) {
    self.count = count
    self.isShown = isShown
  }

  mutating func advance() {
    done += 1
    guard isShown, done < count else { return }
    let line = Self.line(done: done, of: count, after: start.duration(to: .now))
    try? Terminal.write(line, to: .errors)
  }

  func clear() {
    if isShown { try? Terminal.write("\r\u{1B}[K", to: .errors) }
  }

  /// For example `12 of 200 files, 3.1 files/s, 61 s left`.
  static func line(done: Int, of count: Int, after time: Duration) -> String {
    let (whole, parts) = time.components
    let seconds = max(1e-3, Double(whole) + Double(parts) * 1e-18)
    let rate = Double(done) / seconds
    let left = Int((Double(count - done) / rate).rounded(.up))
    return "\(done) of \(count) files, \((rate * 10).rounded() / 10) files/s, \(left) s left"
  }
}
