extension DiagnosticCatalogue {
  static let setEntries: [DiagnosticEntry] = [
    DiagnosticEntry(
      "A401", .question, "which is which: `{file}` and `{other}` are both of the {place}",
      help: "{flag}",
      explanation: """
        Two files of one run that measure the same at one place and side cannot be told apart in a \
        result, and to choose one would be a guess. An accelerometer and a gyroscope of one \
        sensor may come in two files: those are joined.
        """),
    DiagnosticEntry(
      "A402", .question, "when `{file}` and `{other}` began: their clocks cannot be compared",
      help: "{file}:start=0 {other}:start=0 (seconds; here for files that began together)",
      explanation: """
        The accelerometer and the gyroscope of one sensor are joined by their clocks. A file \
        without a clock, or one whose clock begins at zero with the file, does not say when it \
        began; samples that are laid side by side wrongly would change every angle.
        """),
    DiagnosticEntry(
      "E401", .error,
      "the files hardly overlap: `{other}` runs from {otherSpan}, `{file}` from {span}, "
        + "{share} % of the shorter one",
      help: "give --each for runs of their own, or say when each began: FILE:start=SECONDS",
      explanation: """
        Files of one run saw the same time. Below 80 % of the shorter one they are of two runs, or \
        their clocks count from different moments.
        """),
    DiagnosticEntry(
      "N401", .note,
      "joined with `{file}`, on whose clock it begins {begin} and ends {end}; "
        + "{count|sample was|samples were} left out",
      explanation: """
        The accelerometer and the gyroscope of one sensor came in two files. The angular rate was \
        laid onto the moments of the acceleration; samples that only one of them has were left out.
        """),
    DiagnosticEntry(
      "W402", .warning,
      "the two sides were recorded differently: `{file}` at {mine}, `{other}` at {its}",
      explanation: """
        Each file is read by its own rate and unit. Where one of them is wrong, differences between \
        the sides are of the files and not of the runner.
        """),
  ]
}
