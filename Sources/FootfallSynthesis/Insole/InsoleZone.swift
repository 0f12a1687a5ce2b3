/// A zone of an insole: where it is, how large it is, and when and how strongly it is loaded.
struct InsoleZone: Sendable {
  let name: String
  /// From the heel, as a share of the foot's length.
  let forward: Double
  /// Toward the mid-line, as a share of the foot's width; below zero it is on the outside.
  let medial: Double
  let squareCentimeters: Double
  let isMedial: Bool
  let rearfoot: Course
  let midfoot: Course
  let forefoot: Course

  /// Onset, peak and end in percent of the contact, and the weight at the peak.
  struct Course: Sendable {
    let onset: Double
    let peak: Double
    let end: Double
    let weight: Double

    init(_ onset: Double, _ peak: Double, _ end: Double, _ weight: Double) {
      self.onset = onset
      self.peak = peak
      self.end = end
      self.weight = weight
    }

    /// The load at a share of the contact, before all zones are scaled to the load of the foot.
    func load(at share: Double) -> Double {
      let percent = 100 * share
      guard percent > onset, percent < end else { return 0 }
      return percent <= peak
        ? weight * power(sine(.pi / 2 * (percent - onset) / (peak - onset)), 1.5)
        : weight * power(cosine(.pi / 2 * (percent - peak) / (end - peak)), 1.3)
    }
  }

  func course(of strike: Strike) -> Course {
    switch strike {
    case .rearfoot: rearfoot
    case .midfoot: midfoot
    case .forefoot: forefoot
    }
  }

  /// The nine zones of science.md 10.7.
  static let all = [
    InsoleZone(
      name: "heel_medial", forward: 0.10, medial: 0.17, squareCentimeters: 12, isMedial: true,
      rearfoot: Course(0, 14, 50, 1.05), midfoot: Course(4, 24, 52, 0.62),
      forefoot: Course(16, 36, 56, 0.22)),
    InsoleZone(
      name: "heel_lateral", forward: 0.10, medial: -0.17, squareCentimeters: 12, isMedial: false,
      rearfoot: Course(0, 13, 50, 1.05), midfoot: Course(3, 22, 52, 0.68),
      forefoot: Course(15, 35, 56, 0.24)),
    InsoleZone(
      name: "midfoot_medial", forward: 0.38, medial: 0.20, squareCentimeters: 10, isMedial: true,
      rearfoot: Course(8, 30, 62, 0.14), midfoot: Course(3, 32, 66, 0.24),
      forefoot: Course(10, 36, 64, 0.16)),
    InsoleZone(
      name: "midfoot_lateral", forward: 0.40, medial: -0.24, squareCentimeters: 10,
      isMedial: false, rearfoot: Course(5, 30, 72, 0.50), midfoot: Course(0, 28, 70, 0.58),
      forefoot: Course(4, 32, 70, 0.46)),
    InsoleZone(
      name: "metatarsal_1", forward: 0.72, medial: 0.30, squareCentimeters: 7, isMedial: true,
      rearfoot: Course(18, 62, 97, 0.80), midfoot: Course(6, 54, 95, 1.00),
      forefoot: Course(2, 48, 95, 1.15)),
    InsoleZone(
      name: "metatarsal_2_3", forward: 0.74, medial: 0.05, squareCentimeters: 7, isMedial: false,
      rearfoot: Course(15, 62, 98, 1.10), midfoot: Course(4, 56, 97, 1.22),
      forefoot: Course(1, 48, 97, 1.35)),
    InsoleZone(
      name: "metatarsal_4_5", forward: 0.68, medial: -0.30, squareCentimeters: 7, isMedial: false,
      rearfoot: Course(8, 48, 93, 1.00), midfoot: Course(0, 44, 92, 0.92),
      forefoot: Course(0, 38, 92, 1.02)),
    InsoleZone(
      name: "hallux", forward: 0.93, medial: 0.30, squareCentimeters: 6, isMedial: true,
      rearfoot: Course(24, 78, 100, 0.80), midfoot: Course(16, 70, 100, 0.62),
      forefoot: Course(10, 66, 100, 0.68)),
    InsoleZone(
      name: "toes_2_5", forward: 0.87, medial: -0.10, squareCentimeters: 8, isMedial: false,
      rearfoot: Course(28, 76, 98, 0.34), midfoot: Course(18, 74, 100, 0.45),
      forefoot: Course(12, 70, 100, 0.50)),
  ]
}
