import FootfallSignal

/// A leg's stretch of running with what each of its strides says of the vertical.
struct ShankBout {
  /// From one mid-stance to that of the same leg a stride later.
  struct Cycle {
    let stance: LegBout.Stance
    let next: LegBout.Stance
    /// Mean specific force over the stride, in the axes at its start; `nil` where there is no
    /// stride between the two.
    let meanForce: Vector3?
    /// What the angular rate left of a turn after the stride, as a vector in radians.
    let residual: Vector3
  }

  let leg: LegBout
  let cycles: [Cycle]

  /// - Parameter leg: with an acceleration.
  init(_ leg: LegBout) {
    self.leg = leg
    let motion = leg.motion
    let canTurn = !motion.acceleration.isEmpty && !motion.angularVelocity.isEmpty
    cycles = Cores.map(leg.cycles, grain: 64) { stance, next in
      let isStride = canTurn && next.middle > stance.middle
      let mean =
        isStride ? AnchoredStride.mean(motion, from: stance.middle, to: next.middle) : nil
      return Cycle(
        stance: stance, next: next, meanForce: mean?.force, residual: mean?.residual ?? .zero)
    }
  }
}
