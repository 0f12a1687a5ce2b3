import FootfallSignal

/// Where the cells of an insole lie, as far as their names tell.
///
/// A number alone tells nothing, and a place is never guessed: a cell without a word for it has
/// none.
struct SoleLayout {
  struct Cell {
    /// The cell's force, in N, or its pressure, in kPa: shares do not ask which. What lay above the
    /// end of its range is drawn in.
    let samples: [Double]
    /// From the heel, as a share of the foot's length; `nil` where the name does not tell.
    let forward: Double?
    /// Toward the midline, as a share of the foot's width; zero is the middle.
    let medial: Double?
    /// Whether the name itself says medial (true) or lateral (false).
    let isMedial: Bool?
  }

  let cells: [Cell]

  /// Further toward the midline than this, as a share of the foot's width, a cell is of the inner
  /// side; those under the middle of the foot are not.
  static let innerSide = 0.1

  /// Words in names, and how far from the heel they are; the first that is in a name counts.
  private static let lengths: [(word: String, forward: Double)] = [
    ("midfoot", 0.40), ("arch", 0.40), ("metatarsal", 0.71), ("forefoot", 0.71), ("ball", 0.71),
    ("hallux", 0.93), ("toe", 0.88), ("heel", 0.10), ("rearfoot", 0.10),
  ]
  private static let widths: [(word: String, medial: Double)] = [
    ("medial", 0.20), ("inner", 0.20), ("lateral", -0.20), ("outer", -0.20),
    ("metatarsal_1", 0.30), ("metatarsal_2", 0.05), ("metatarsal_3", 0), ("metatarsal_4", -0.30),
    ("metatarsal_5", -0.30), ("hallux", 0.30), ("toes", -0.10),
  ]

  init(_ channels: [SoleChannel]) {
    cells = channels.compactMap { channel in
      let samples: [Double]
      switch channel.samples {
      case .force(let signal): samples = signal.samples
      case .pressure(let signal): samples = signal.samples
      case .centerOfPressure, .groundPlace, .contact: return nil
      }
      let name = channel.label.lowercased()
      let width = Self.widths.first { name.contains($0.word) }?.medial
      let isNamed = ["medial", "inner", "lateral", "outer"].contains { name.contains($0) }
      return Cell(
        samples: SoleClipping(samples).filled,
        forward: Self.lengths.first { name.contains($0.word) }?.forward,
        medial: width, isMedial: isNamed ? width.map { $0 > 0 } : nil)
    }
  }

  /// Cells whose place along the foot is known.
  var along: [Cell] { cells.filter { $0.forward != nil } }
  /// Cells whose place along and across the foot is known.
  var placed: [Cell] { cells.filter { $0.forward != nil && $0.medial != nil } }
}
