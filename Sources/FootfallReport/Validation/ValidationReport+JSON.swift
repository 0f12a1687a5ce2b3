import FootfallAnalysis
import FootfallSignal

extension ValidationReport {
  public static let schema = "footfall-validation/1"

  public var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "version": .string(version),
      "truth": ["file": .string(truth), "instrument": .optional(instrument)],
      "streams": .array(validation.streams.map(\.json)),
      "metrics": .array(validation.metrics.map(\.json)),
    ]
  }
}

extension RunValidation.Stream {
  fileprivate var json: JSONValue {
    let sides = contacts.sides
    return [
      "file": .string(recording.name),
      "placement": .string(recording.placement.rawValue),
      "side": .string(recording.side.rawValue),
      "rate_hz": .number(recording.rate.hertz),
      "method": .optional(method),
      "initial_contact": contacts.initialContact.json,
      "toe_off": contacts.toeOff.json,
      "contact_time": .object(contacts.contactTime.json),
      "sides": ["right": .integer(sides.right), "of": .integer(sides.of)],
      "groups": .array(contacts.groups.map(\.json)),
      "contacts": .array(contacts.pairs.map(\.json)),
    ]
  }
}

extension ContactAgreement.Group {
  fileprivate var json: JSONValue {
    [
      "name": .string(name),
      "missed": .integer(misses),
      "initial_contact": .object(initialContact.json),
      "toe_off": .object(toeOff.json),
      "contact_time": .object(contactTime.json),
    ]
  }
}

extension ContactAgreement.Pair {
  fileprivate var json: JSONValue {
    [
      "side": .string(reference.side.rawValue),
      "initial_contact_s": .optional(reference.initialContactSeconds?.toMicroseconds),
      "initial_contact_error_s": .optional(initialContactSeconds?.toMicroseconds),
      "toe_off_s": .optional(reference.toeOffSeconds?.toMicroseconds),
      "toe_off_error_s": .optional(toeOffSeconds?.toMicroseconds),
      "contact_s": .optional(reference.seconds?.toMicroseconds),
      "contact_error_s": .optional(contactSeconds?.toMicroseconds),
    ]
  }
}

extension EventAgreement {
  fileprivate var json: JSONValue {
    var members = differences.json
    members["missed"] = .integer(misses)
    members["extra"] = .integer(extras)
    members["recall"] = .number(recall)
    members["precision"] = .number(precision)
    members["errors_s"] = .array(pairs.map { .number($0.difference.toMicroseconds) })
    return .object(members)
  }
}

extension PairedDifferences {
  /// Of differences in seconds.
  fileprivate var json: [String: JSONValue] {
    [
      "n": .integer(count),
      "bias_s": .optional(bias?.toMicroseconds),
      "sd_s": .optional(standardDeviation?.toMicroseconds),
      "mean_absolute_error_s": .optional(meanAbsoluteError?.toMicroseconds),
      "limits_of_agreement_s": limitsOfAgreement.map {
        [.number($0.lowerBound.toMicroseconds), .number($0.upperBound.toMicroseconds)]
      } ?? .null,
    ]
  }
}

extension RunValidation.Metric {
  fileprivate var json: JSONValue {
    [
      "id": .string(estimate.metric.rawValue),
      "side": .optional(estimate.side?.rawValue),
      "unit": .optional(MetricCatalogue.definition(of: estimate.metric)?.unit),
      "value": .optional(estimate.value),
      "reference": .number(reference),
      "difference": .optional(difference),
      "in_interval": isCovered.map { .bool($0) } ?? .null,
      "reason": .optional(estimate.reason?.rawValue),
    ]
  }
}
