import Dispatch

/// All cores of the machine, for pieces of work that do not depend on each other.
///
/// The one place where work leaves its thread. Results come in the order of the pieces, however
/// the pieces were shared out, so nothing that is printed depends on the number of cores.
package enum Cores {
  /// What some work makes of every piece, in the pieces' order.
  ///
  /// Neighbors go to the same core in runs of `grain`. Fewer pieces than two such runs stay on
  /// the calling thread.
  ///
  /// - Parameter grain: so many pieces that handing them over costs little beside their work.
  package static func map<Piece: Sendable, Made: Sendable>(
    _ pieces: [Piece], grain: Int = 1, _ work: @Sendable (Piece) -> Made
  ) -> [Made] {
    let grain = max(1, grain)
    guard pieces.count >= 2 * grain else { return pieces.map(work) }
    let runs = (pieces.count + grain - 1) / grain
    return unsafe [Made](unsafeUninitializedCapacity: pieces.count) { buffer, count in
      let places = unsafe Places(start: buffer.baseAddress)
      DispatchQueue.concurrentPerform(iterations: runs) { run in
        for k in (run * grain)..<min((run + 1) * grain, pieces.count) {
          unsafe places.start.map { unsafe ($0 + k).initialize(to: work(pieces[k])) }
        }
      }
      count = pieces.count
    }
  }

  /// Where the results go: every piece writes to its own place, and to no other.
  @safe private struct Places<Made>: @unchecked Sendable {
    let start: UnsafeMutablePointer<Made>?
  }
}
