import Dispatch
import Glibc
import Synchronization

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

  /// Does some work on every piece and hands on what it made in the pieces' order, each as soon
  /// as all before it are handed on.
  ///
  /// - Parameters:
  ///   - jobs: the most pieces in work at a time; more than there are cores gain nothing.
  ///   - take: called by one thread at a time.
  package static func each<Piece: Sendable, Made: Sendable>(
    _ pieces: [Piece], jobs: Int, _ work: @Sendable (Piece) -> Made,
    inOrder take: @Sendable (Made) -> Void
  ) {
    let line = Mutex(Line<Made>())
    DispatchQueue.concurrentPerform(iterations: min(max(1, jobs), max(1, pieces.count))) { _ in
      while let k = line.withLock({ $0.next(of: pieces.count) }) {
        let made = work(pieces[k])
        line.withLock { $0.add(made, at: k, take) }
      }
    }
  }

  /// Which pieces are given out, and what waits for an earlier one.
  private struct Line<Made: Sendable> {
    var given = 0
    var taken = 0
    var waiting: [Int: Made] = [:]

    mutating func next(of count: Int) -> Int? {
      guard given < count else { return nil }
      defer { given += 1 }
      return given
    }

    mutating func add(_ made: Made, at place: Int, _ take: (Made) -> Void) {
      waiting[place] = made
      while let made = waiting.removeValue(forKey: taken) {
        take(made)
        taken += 1
      }
    }
  }

  /// How many there are.
  package static let count = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
