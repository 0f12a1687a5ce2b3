import FootfallAnalysis

extension SyntheticTruth {
  /// The truth as JSON: bouts, medians of the running strides, and every stride.
  ///
  /// Times are seconds of the run, to the microsecond.
  public var json: String { jsonValue(withoutStrides: false).document }

  func jsonValue(withoutStrides: Bool) -> JSONValue {
    .object([
      ("schema", .string("footfall-truth-1")),
      ("seconds", .number(seconds, decimals: 3)),
      (
        "bouts",
        .array(
          bouts.map {
            .object([
              ("activity", .string($0.activity.rawValue)),
              ("start_s", .number($0.startSeconds, decimals: 3)),
              ("end_s", .number($0.endSeconds, decimals: 3)),
            ])
          })
      ),
      ("medians", .object(medians)),
      ("strides", withoutStrides ? .null : .array(strides.map(\.jsonValue))),
    ])
  }

  private var medians: [(String, JSONValue)] {
    var ids: [(id: MetricID, unit: String)] = [(.cadence, "steps/min"), (.strideTimeCV, "%")]
    ids += TrueStride.metrics.map { ($0.id, $0.unit) }
    return ids.map { metric in
      (
        metric.id.rawValue,
        .object([
          ("unit", .string(metric.unit)),
          ("both", .optional(median(metric.id), decimals: 4)),
          ("left", .optional(median(metric.id, of: .left), decimals: 4)),
          ("right", .optional(median(metric.id, of: .right), decimals: 4)),
        ])
      )
    }
  }
}

extension TrueStride {
  var jsonValue: JSONValue {
    .object(
      [
        ("side", .string(foot.rawValue)),
        ("activity", .string(activity.rawValue)),
        ("initial_contact_s", .number(initialContactSeconds, decimals: 6)),
        ("toe_off_s", .number(toeOffSeconds, decimals: 6)),
      ]
        + TrueStride.metrics.map { ($0.id.rawValue, .optional($0.value(self), decimals: 4)) })
  }
}
