public import FootfallSignal

/// What a metric is, what it needs and how far it can be trusted: an entry of `MetricCatalogue`.
public struct MetricDefinition: Hashable, Sendable {
  /// Whether a place on the body sees the quantity.
  public enum SiteSupport: String, Hashable, Sendable, Codable, CaseIterable {
    case supported
    /// Stands in for it, or is not validated there; such a value is never above class low.
    case proxy
    case cannotSee
  }

  /// One standard deviation to assume where nothing better is known.
  public enum Uncertainty: Hashable, Sendable {
    /// In the metric's own unit.
    case absolute(Double)
    /// As a share of the value, 0.1 for 10 %.
    case relative(Double)

    /// In the metric's own unit.
    public func size(at value: Double) -> Double {
      switch self {
      case .absolute(let size): size
      case .relative(let share): share * value.magnitude
      }
    }
  }

  /// What is usual in a population: somewhere to look, never a limit.
  public struct ReferenceRange: Hashable, Sendable {
    public let range: ClosedRange<Double>
    /// The speeds that it holds for, in m/s; `nil` where the source does not tell them apart.
    public let speed: ClosedRange<Double>?
    public let population: String
    public let source: String

    public init(
      _ range: ClosedRange<Double>, speed: ClosedRange<Double>? = nil,
      population: String = MetricDefinition.usualPopulation, source: String
    ) {
      self.range = range
      self.speed = speed
      self.population = population
      self.source = source
    }
  }

  /// What is known of a metric at one place on the body.
  public struct Site: Hashable, Sendable {
    public let support: SiteSupport
    public let uncertainty: Uncertainty?
    /// The highest class that a value from here may have.
    public let highestClass: Confidence

    public static func supported(
      _ uncertainty: Uncertainty? = nil, upTo highest: Confidence = .high
    ) -> Site {
      Site(support: .supported, uncertainty: uncertainty, highestClass: highest)
    }

    public static func proxy(
      _ uncertainty: Uncertainty? = nil, upTo highest: Confidence = .low
    ) -> Site {
      Site(support: .proxy, uncertainty: uncertainty, highestClass: highest)
    }

    public static let cannotSee = Site(
      support: .cannotSee, uncertainty: nil, highestClass: .withheld)
  }

  public static let usualPopulation = "adults on level ground, in shoes, at their own pace"

  public let id: MetricID
  public let title: String
  /// As printed; `1` for a number without one.
  public let unit: String
  /// Digits behind the point that a reader has use for.
  public let decimals: Int
  /// What it is, in one or two sentences for somebody who runs.
  public let definition: String
  /// How it is measured, and what it needs besides a sensor in the right place.
  public let measurement: String
  /// A drawing in characters, one string a line; empty where words are enough.
  public let drawing: [String]
  /// Sampled below this, it is withheld with `RATE_TOO_LOW`, in Hz.
  public let hardFloorHertz: Double
  /// Sampled below this, its class is lowered, in Hz.
  public let recommendedHertz: Double
  /// Places with a hard floor of their own, in Hz.
  public let hardFloorExceptions: [Placement: Double]
  /// Places that are not named here cannot see it; see `site(_:)`.
  public let sites: [Placement: Site]
  /// Whether it stands on the time of single events, which scattered time stamps spoil; a rate
  /// over many seconds does not.
  public let timesEvents: Bool
  /// Fewer steps or strides of one foot than this, and it is withheld with `TOO_FEW_STRIDES`.
  public let minimumCount: Int
  public let usual: [ReferenceRange]
  /// What the values 1, 2, 3 … stand for, where the value is a class; empty for a quantity.
  public let categories: [String]
  /// A sensor that runs into the end of a smaller range than this is not believed, and the metric
  /// is withheld with `SATURATED`; in the kind's own unit, m/s² or rad/s.
  public let smallestRange: [Saturation.Kind: Double]
  public let source: String

  public init(
    _ id: MetricID, title: String, unit: String, decimals: Int, definition: String,
    measurement: String, drawing: [String] = [], hardFloorHertz: Double, recommendedHertz: Double,
    hardFloorExceptions: [Placement: Double] = [:], sites: [Placement: Site],
    timesEvents: Bool = true, minimumCount: Int = 12, usual: [ReferenceRange] = [],
    categories: [String] = [], smallestRange: [Saturation.Kind: Double] = [:], source: String
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.decimals = decimals
    self.definition = definition
    self.measurement = measurement
    self.drawing = drawing
    self.hardFloorHertz = hardFloorHertz
    self.recommendedHertz = recommendedHertz
    self.hardFloorExceptions = hardFloorExceptions
    self.sites = sites
    self.timesEvents = timesEvents
    self.minimumCount = minimumCount
    self.usual = usual
    self.categories = categories
    self.smallestRange = smallestRange
    self.source = source
  }

  /// The word for a value of a class, for example `rearfoot`; `nil` for a quantity.
  public func category(of value: Double) -> String? {
    let place = Int(value.rounded()) - 1
    return categories.indices.contains(place) ? categories[place] : nil
  }

  /// What is known of it at a place; a place without an entry cannot see it.
  public func site(_ placement: Placement) -> Site { sites[placement] ?? .cannotSee }

  /// The hard floor at a place, in Hz.
  public func hardFloorHertz(at placement: Placement) -> Double {
    hardFloorExceptions[placement] ?? hardFloorHertz
  }

  /// The places that see it with the given support, in the order of `Placement.allCases`.
  public func placements(_ support: SiteSupport) -> [Placement] {
    Placement.allCases.filter { site($0).support == support }
  }
}
