/// A publication that an entry rests on.
public struct Citation: Hashable, Sendable {
  /// Author and year, kebab-case, for example `malisoux-2022`.
  public let key: String
  public let authors: String
  public let year: Int
  public let title: String
  public let venue: String
  public let doi: String?
  /// A PubMed or PubMed Central number, where no DOI is known for certain.
  public let pubMed: String?

  public init(
    _ key: String, _ authors: String, _ year: Int, _ title: String, _ venue: String,
    doi: String? = nil, pubMed: String? = nil
  ) {
    self.key = key
    self.authors = authors
    self.year = year
    self.title = title
    self.venue = venue
    self.doi = doi
    self.pubMed = pubMed
  }

  /// The first author's family name and the year, as in a sentence: `Malisoux 2022`.
  public var short: String {
    let first = authors.split(separator: ",").first ?? ""
    let name = first.split(separator: " ").prefix { word in
      word != "et" && word.contains { $0.isLowercase }
    }
    return "\(name.joined(separator: " ")) \(year)"
  }

  /// All of it in one line.
  public var full: String {
    let end = title.hasSuffix("?") ? "" : "."
    var line = "\(authors) (\(year)). \(title)\(end) \(venue)."
    if let doi { line += " doi:\(doi)" } else if let pubMed { line += " \(pubMed)" }
    return line
  }
}
