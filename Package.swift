// swift-tools-version: 6.2

import PackageDescription

// Every target is built under the same strict rules. CI also turns warnings into errors
// (FOOTFALL_WARNINGS=error), which a released package must not do to the people who depend on it.
var strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
]
if Context.environment["FOOTFALL_WARNINGS"] == "error" {
  strict.append(.treatAllWarnings(as: .error))
}

let package = Package(
  name: "Footfall",
  products: [
    .library(name: "FootfallSignal", targets: ["FootfallSignal"]),
    .library(name: "FootfallInput", targets: ["FootfallInput"]),
    .library(name: "FootfallAnalysis", targets: ["FootfallAnalysis"]),
    .library(name: "FootfallRisk", targets: ["FootfallRisk"]),
    .library(name: "FootfallReport", targets: ["FootfallReport"]),
    .library(name: "FootfallSynthesis", targets: ["FootfallSynthesis"]),
    .library(name: "Footfall", targets: ["Footfall"]),
    .executable(name: "footfall", targets: ["FootfallCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries. No pkg-config: libcsv has no such file, and FFTW's would put its flag
    // ahead of everything and rule out a static link.
    .systemLibrary(name: "CFFTW3", providers: [.apt(["libfftw3-dev"])]),
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc"),

    // The one loop that Swift's vectors do not express.
    .target(name: "CDecimalRows"),

    .target(name: "FootfallSignal", dependencies: ["CFFTW3"]),
    .target(
      name: "FootfallInput",
      dependencies: ["CDecimalRows", "CLibCSV", "CZlib", "FootfallSignal"]),
    .target(name: "FootfallAnalysis", dependencies: ["FootfallSignal"]),
    .target(name: "FootfallRisk", dependencies: ["FootfallAnalysis", "FootfallSignal"]),
    .target(
      name: "FootfallReport", dependencies: ["FootfallAnalysis", "FootfallRisk", "FootfallSignal"]),
    .target(name: "FootfallSynthesis", dependencies: ["FootfallAnalysis", "FootfallSignal"]),
    .target(
      name: "Footfall",
      dependencies: [
        "FootfallAnalysis", "FootfallInput", "FootfallReport", "FootfallRisk", "FootfallSignal",
      ]),
    .executableTarget(
      name: "FootfallCommand",
      dependencies: [
        "CMalloc", "Footfall", "FootfallAnalysis", "FootfallInput", "FootfallReport",
        "FootfallRisk",
        "FootfallSignal", "FootfallSynthesis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(
      name: "FootfallSignalTests", dependencies: ["FootfallSignal"], exclude: ["Oracles"]),
    .testTarget(
      name: "FootfallInputTests", dependencies: ["FootfallInput", "FootfallSignal"],
      exclude: ["Malformed/expected.txt", "Seeds"]),
    .testTarget(
      name: "FootfallAnalysisTests",
      dependencies: ["FootfallAnalysis", "FootfallSignal", "FootfallSynthesis"]),
    .testTarget(
      name: "FootfallRiskTests",
      dependencies: ["FootfallAnalysis", "FootfallRisk", "FootfallSignal"]),
    .testTarget(
      name: "FootfallReportTests",
      dependencies: ["FootfallAnalysis", "FootfallReport", "FootfallRisk", "FootfallSignal"]),
    .testTarget(
      name: "FootfallSynthesisTests",
      dependencies: ["FootfallAnalysis", "FootfallSignal", "FootfallSynthesis"]),
    .testTarget(
      name: "FootfallTests",
      dependencies: [
        "Footfall", "FootfallAnalysis", "FootfallInput", "FootfallReport", "FootfallRisk",
        "FootfallSignal", "FootfallSynthesis",
      ]),
    .testTarget(
      name: "FootfallCommandTests",
      dependencies: [
        "Footfall", "FootfallAnalysis", "FootfallCommand", "FootfallInput", "FootfallSignal",
        "FootfallSynthesis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}
