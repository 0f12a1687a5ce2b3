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
    /// The part of `uncertainty` that is of the person, as one standard deviation in the metric's
    /// unit: another run, or the other leg, does not average it out. `nil` where nothing tells it
    /// from the part that comes with putting a sensor on.
    public let ofPerson: Double?
    /// One standard deviation of the difference between two runs between which the sensor stayed
    /// where it was; `nil` where nothing is known of it.
    public let ofChange: Uncertainty?
    /// What takes the place of `uncertainty` where the sensor has no gyroscope, with the class low
    /// at most; `nil` where that makes no difference.
    public let withoutGyroscope: Uncertainty?

    public static func supported(
      _ uncertainty: Uncertainty? = nil, upTo highest: Confidence = .high, ofPerson: Double? = nil,
      ofChange: Uncertainty? = nil, withoutGyroscope: Uncertainty? = nil
    ) -> Site {
      Site(
        support: .supported, uncertainty: uncertainty, highestClass: highest, ofPerson: ofPerson,
        ofChange: ofChange, withoutGyroscope: withoutGyroscope)
    }

    public static func proxy(
      _ uncertainty: Uncertainty? = nil, upTo highest: Confidence = .low, ofPerson: Double? = nil,
      ofChange: Uncertainty? = nil
    ) -> Site {
      Site(
        support: .proxy, uncertainty: uncertainty, highestClass: highest, ofPerson: ofPerson,
        ofChange: ofChange, withoutGyroscope: nil)
    }

    public static let cannotSee = Site(
      support: .cannotSee, uncertainty: nil, highestClass: .withheld, ofPerson: nil, ofChange: nil,
      withoutGyroscope: nil)

    /// How far a person's habit of standing turns a leg against the plumb line, in degrees.
    ///
    /// B. Donaldson et al. (2021), ISBS Proceedings 39:58: between people the legs' sensors stand
    /// 0 to 6° off, which is a standard deviation of about 1.6°, and one person repeats with a
    /// typical error of up to 1.9°. What is of the person lies between 0 (all of the 1.6° is that
    /// error) and 1.6° (none is); this is the middle, in squares.
    public static let habitOfStanding = 1.1
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

  /// The part of the uncertainty that is of the person; see `Site.ofPerson`.
  public var ofPerson: Double? {
    Placement.allCases.compactMap { site($0).ofPerson }.first
  }

  /// The hard floor at a place, in Hz.
  public func hardFloorHertz(at placement: Placement) -> Double {
    hardFloorExceptions[placement] ?? hardFloorHertz
  }

  /// The places that see it with the given support, in the order of `Placement.allCases`.
  public func placements(_ support: SiteSupport) -> [Placement] {
    Placement.allCases.filter { site($0).support == support }
  }
}
