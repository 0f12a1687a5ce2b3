// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "FootfallBenchmarks",
  dependencies: [.package(name: "Footfall", path: "..")],
  targets: [
    .target(name: "CAllocations"),
    .target(name: "BenchmarkDraws"),
    .executableTarget(
      name: "FootfallBenchmarks",
      dependencies: [
        "CAllocations",
        .product(name: "FootfallSignal", package: "Footfall"),
        .product(name: "FootfallInput", package: "Footfall"),
        .product(name: "FootfallAnalysis", package: "Footfall"),
        .product(name: "FootfallSynthesis", package: "Footfall"),
        .product(name: "Footfall", package: "Footfall"),
      ]),
    .executableTarget(
      name: "FootfallCoverage",
      dependencies: [
        "BenchmarkDraws",
        .product(name: "Footfall", package: "Footfall"),
        .product(name: "FootfallSignal", package: "Footfall"),
        .product(name: "FootfallAnalysis", package: "Footfall"),
        .product(name: "FootfallSynthesis", package: "Footfall"),
      ]),
    .executableTarget(
      name: "FootfallRunners",
      dependencies: [
        "BenchmarkDraws",
        .product(name: "FootfallSignal", package: "Footfall"),
        .product(name: "FootfallAnalysis", package: "Footfall"),
        .product(name: "FootfallSynthesis", package: "Footfall"),
      ]),
    .executableTarget(
      name: "FootfallSplits",
      dependencies: [
        .product(name: "FootfallSignal", package: "Footfall"),
        .product(name: "FootfallAnalysis", package: "Footfall"),
        .product(name: "FootfallSynthesis", package: "Footfall"),
        .product(name: "Footfall", package: "Footfall"),
      ]),
    .executableTarget(
      name: "ReadColumns", dependencies: [.product(name: "FootfallInput", package: "Footfall")]),
  ],
  swiftLanguageModes: [.v6]
)
