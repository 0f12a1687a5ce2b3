import FootfallAnalysis

/// Every contact of a run, in order: the plan that all segments of the body move by.
struct Timeline: Sendable {
  let runner: Runner
  /// In order of initial contact, feet mixed; begins before zero and ends after `seconds`.
  let contacts: [Contact]
  let left: [Contact]
  let right: [Contact]
  /// Length of the run.
  let seconds: Double
  let bouts: [Bout]

  /// A stretch of one activity, in seconds of the run.
  struct Bout: Hashable, Sendable {
    let activity: Activity
    let start: Double
    let end: Double
  }

  /// Motion before time zero, so that a run begins in full stride.
  static let leadSeconds = 3.0

  func contacts(of foot: Foot) -> [Contact] { foot == .left ? left : right }

  /// The place of a contact in `contacts`.
  func index(of contact: Contact) -> Int? {
    var (low, high) = (0, contacts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if contacts[middle].initialContact <= contact.initialContact {
        low = middle
      } else {
        high = middle
      }
    }
    return contacts.isEmpty || contacts[low].initialContact != contact.initialContact ? nil : low
  }

  init(runner: Runner, course: Course, seed: UInt64) {
    var planner = TimelinePlanner(runner: runner, seed: seed, mostSteps: course.mostSteps)
    for (index, part) in course.parts.enumerated() {
      let isFirst = index == 0
      let isLast = index == course.parts.count - 1
      planner.add(
        part, lead: isFirst ? Timeline.leadSeconds : 0,
        tail: isLast ? Timeline.leadSeconds : 0)
    }
    self.runner = runner
    seconds = course.seconds
    bouts = planner.bouts
    contacts = planner.finished()
    left = contacts.filter { $0.foot == .left }
    right = contacts.filter { $0.foot == .right }
  }
}

extension Course {
  /// No fewer steps than any runner makes in it, leads included.
  fileprivate var mostSteps: Int {
    Int((seconds + 2 * Timeline.leadSeconds) * Gait.fastestStepsPerSecond) + 8
  }
}
