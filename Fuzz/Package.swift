// swift-tools-version: 6.2

import PackageDescription

// Kept apart: the fuzzer's flags go to every module that is built with it (Scripts/fuzz), and
// nobody who depends on Footfall should build it.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "Footfall", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzReader",
      dependencies: [.product(name: "FootfallInput", package: "Footfall")],
      swiftSettings: [.enableExperimentalFeature("Extern"), .unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.linkedLibrary("stdc++")])
  ],
  swiftLanguageModes: [.v6]
)
