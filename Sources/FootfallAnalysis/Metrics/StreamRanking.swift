import FootfallSignal

/// Orders the placements of a run by how well they see a metric.
struct StreamRanking {
  let definition: MetricDefinition

  /// The streams of each placement, the best placement first; within one, those that saw running
  /// first, then left before right, then by name, so that the order of the files does not count.
  func placements(of streams: [StreamAnalysis]) -> [[StreamAnalysis]] {
    let worn = Placement.allCases.filter { place in
      streams.contains { $0.recording.placement == place }
    }
    return worn.sorted { rank($0) < rank($1) }.map { place in
      streams.filter { $0.recording.placement == place }.sorted { order($0) < order($1) }
    }
  }

  private func order(_ stream: StreamAnalysis) -> (Int, Int, String) {
    (
      stream.runningSeconds > 0 ? 0 : 1,
      Side.allCases.firstIndex(of: stream.recording.side) ?? 0, stream.recording.name
    )
  }

  /// Supported before proxy before blind, then the smaller uncertainty, then the order of
  /// placements.
  private func rank(_ placement: Placement) -> (Int, Double, Int) {
    let site = definition.site(placement)
    let support =
      switch site.support {
      case .supported: 0
      case .proxy: 1
      case .cannotSee: 2
      }
    let order = Placement.allCases.firstIndex(of: placement) ?? 0
    return (support, site.uncertainty?.size(at: 1) ?? .infinity, order)
  }
}

extension StreamAnalysis {
  /// The side, where it is known.
  var knownSide: Side? { recording.side == .unknown ? nil : recording.side }
}
