/// The version of the package, as printed by `footfall --version` and in every report.
public let footfallVersion = "0.1.0"
