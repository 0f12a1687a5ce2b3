/// Finds what somebody meant.
enum Spelling {
  /// The nearest of some words, if it is near: at most a third of its letters differ.
  static func nearest(to word: String, among words: [String]) -> String? {
    let typed = Array(word.lowercased())
    let best = words.map { (distance(typed, Array($0.lowercased())), $0) }
      .min { $0.0 < $1.0 }
    guard let best, best.0 * 3 <= best.1.count else { return nil }
    return best.1
  }

  /// The number of letters to change, add or drop.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let change = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
