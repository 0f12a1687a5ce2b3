extension DiagnosticCatalogue {
  static let fileWarnings: [DiagnosticEntry] = [
    DiagnosticEntry(
      "W101", .warning, "the text is UTF-16; it was decoded",
      explanation: "Spreadsheets save such text. No number depends on it."),
    DiagnosticEntry(
      "W102", .warning, "the text is not UTF-8; it was read as Windows-1252",
      explanation: "Older programs write a degree sign as one byte. No number depends on it."),
    DiagnosticEntry(
      "W103", .warning, "{count|NUL byte in the text was|NUL bytes in the text were} left out",
      explanation: "Some devices fill text of fixed length with NUL bytes."),
    DiagnosticEntry(
      "W104", .note, "lines end in more than one way",
      explanation: "Carriage return and line feed, alone and together, all end a line."),
    DiagnosticEntry(
      "W105", .warning,
      "{count|row at the end of the file was|rows at the end of the file were} cut off and left out",
      explanation: "The recording ended while a row was being written. Nothing was filled in."),
    DiagnosticEntry(
      "W106", .warning, "the last row may have been cut off in a number and was left out",
      explanation: """
        No line end closes the last row, and its last cell is no number or shorter than those \
        of all rows before it: `-0.` may have been `-0.53`.
        """),
    DiagnosticEntry(
      "W107", .warning,
      "{count|comment line between the rows was|comment lines between the rows were} left out",
      explanation: "Lines that begin with `#`, `//`, `%`, `'` or `---` are no data."),
    DiagnosticEntry(
      "W108", .warning,
      "{count|row has fewer cells than the header and was|rows have fewer cells than the header "
        + "and were} left out",
      explanation: "Missing cells are never filled in. More than 1 % of such rows is an error."),
    DiagnosticEntry(
      "W109", .warning, "the header is repeated {count|time|times}: recordings were joined",
      explanation: "The recording is split there, because the clock may have started anew."),
    DiagnosticEntry(
      "W110", .note, "{count|row ends|rows end} with blank cells behind the last column",
      explanation: "A delimiter behind the last cell is harmless."),
    DiagnosticEntry(
      "W201", .warning, "`{column}` is missing in {count|row|rows}",
      explanation: """
        The whole row counts as lost for this sensor. Up to three lost samples in a row are \
        interpolated, more make a gap.
        """),
    DiagnosticEntry(
      "W229", .warning,
      "{columns} columns, from `{first}` to `{last}`, are missing in the same "
        + "{count|row|rows}",
      explanation: """
        The rows count as lost for the sensors of these columns. Up to three lost samples in a row \
        are interpolated, more make a gap.
        """),
    DiagnosticEntry(
      "W230", .warning, "{given} was given as the side, though the {what} {named}",
      explanation: """
        A flag goes before everything. Where it is given for several files at once, it holds for \
        all of them: FILE:side=left is for one.
        """),
    DiagnosticEntry(
      "W202", .warning, "{count|row has no time and was|rows have no time and were} left out",
      explanation: "A row whose moment is unknown cannot be placed."),
    DiagnosticEntry(
      "W213", .warning,
      "{columns} were read as {given}, as given, though the values are those of {proven}",
      explanation: "A flag goes before everything. The numbers are shown so that you can judge."),
    DiagnosticEntry(
      "W227", .warning,
      "{columns} were read as {given}, as given, though no sensor on a body reads such values",
      explanation: """
        A flag goes before everything. The length of the acceleration is far from gravity, or the \
        angular rate is beyond all sensors: times of contact may be right, sizes are not.
        """),
    DiagnosticEntry(
      "W217", .warning, "`{column}` was left out: another column holds the same axis",
      help: "choose with --columns, `_` for those that are not needed",
      explanation: """
        Some devices write two accelerometers, one precise and one with a wide range. The first \
        is read.
        """),
    DiagnosticEntry(
      "W220", .warning,
      "`{column}` has {count|value|values} beyond all measure, taken for missing",
      explanation: """
        No sensor of a runner reads a million of its unit: such a value is damage in the transfer.
        """),
    DiagnosticEntry(
      "W221", .warning, "`{column}` is {value} in {count|row|rows}, far from all other values",
      help: "if {value} means a missing sample, write a mapping file with `footfall map`",
      explanation: """
        One exact value that stands alone and comes often may mean *missing*. It is read as it \
        stands, because devices differ in this.
        """),
    DiagnosticEntry(
      "W240", .note, "`{column}` was left out: {why}",
      explanation: """
        A number of a device's summary is used where its unit is printed or proven: a contact time \
        by its size, a speed by the distance, a cadence by speed and step length.
        """),
    DiagnosticEntry(
      "W222", .warning, "the file names `{declared}` as its separator, but uses `{found}`",
      explanation: "A spreadsheet saved it anew and kept the line. The table itself is believed."),
  ]

  static let sensorWarnings: [DiagnosticEntry] = [
    DiagnosticEntry(
      "W223", .warning,
      "the gyroscope was off ({columns}): all its values are zero; it is left out",
      explanation: """
        A gyroscope that is worn is never at zero on three axes. Metrics that need it are withheld.
        """),
    DiagnosticEntry(
      "W224", .warning,
      "{count|row|rows} at the start hold {what} and were left out: the sensor was not awake yet",
      explanation: """
        Some devices write zeros, or one and the same value at the end of their range, until the \
        sensor has started. The recording begins behind them.
        """),
  ]

  static let timeWarnings: [DiagnosticEntry] = [
    DiagnosticEntry(
      "W225", .warning,
      "two clocks disagree by {share} %: `{column}` is believed, `{other}` is not",
      help: "choose the other one with --columns",
      explanation: """
        The clock of the device is believed before that of a phone or a computer, which writes \
        when a sample arrived.
        """),
    DiagnosticEntry(
      "W228", .warning,
      "`{column}` was read in {given}, as given, though that makes {hertz} rows a second",
      explanation: "A flag goes before everything; sensors are read 1 to 20 000 times a second."),
    DiagnosticEntry(
      "W226", .warning, "dates were read as {order}: only so does the recording go on at midnight",
      explanation: """
        `01/02/2023` is the first of February or the second of January. The reading under which \
        one day follows the other is taken.
        """),
    DiagnosticEntry(
      "W203", .warning, "{count|lost sample was|lost samples were} interpolated",
      explanation: """
        Holes of up to three samples and 50 ms are filled along a straight line. Longer holes \
        stay gaps.
        """),
    DiagnosticEntry(
      "W204", .warning, "{count|row was|rows were} written twice; the copy was left out",
      explanation: "Time stamp and all values equal those of the row before."),
    DiagnosticEntry(
      "W205", .warning,
      "time stamps come in bunches: {count|row was|rows were} spread evenly at {hertz} Hz",
      explanation: """
        The stamps are moments of arrival: several samples share one, or follow each other far \
        too fast. Their moments were set by a straight line through the stamps.
        """),
    DiagnosticEntry(
      "W206", .note, "time is printed in steps of {resolution} ms; the rate was fitted",
      explanation: """
        The stamps are rounded to a few digits, so that the step between two rows is wrong and \
        the rise over many rows is right. The even grid was fitted through them.
        """),
    DiagnosticEntry(
      "W207", .warning, "{count|row came late and was|rows came late and were} put in order",
      explanation: "Time went back by less than a second."),
    DiagnosticEntry(
      "W208", .warning, "the clock starts anew {count|time|times}: the recording is split there",
      explanation: """
        How long the pause was is not in the file; it is shown as one second. No step spans it.
        """),
    DiagnosticEntry(
      "W209", .warning, "{count|gap|gaps} in time, the first of {seconds} s after {start} s",
      explanation: "The recording is split there. No step, stride or window spans a gap."),
    DiagnosticEntry(
      "W210", .warning,
      "the {kind} along {axis} ran into its range of {limit} in {count|sample|samples} ({share} %)",
      explanation: """
        The true value was larger. Peaks are cut off there; times of contact are hardly changed \
        by it, sizes of impacts are. The longest run of such samples is in the facts.
        """),
    DiagnosticEntry(
      "W211", .warning, "samples are unevenly spaced: the jitter is {share} % of the period",
      explanation: """
        The samples were put on an even grid by their stamps. Times of contact carry the jitter; \
        above 10 % most of them are withheld.
        """),
    DiagnosticEntry(
      "W214", .warning,
      "{count|stretch under half a second between gaps was|stretches under half a second between "
        + "gaps were} left out",
      explanation: "Too short to hold a step."),
    DiagnosticEntry(
      "W216", .warning,
      "{count|row shares the moment of the row before and was|rows share the moment of the row "
        + "before and were} left out",
      explanation: "The stamps are even, and these rows are one too many."),
    DiagnosticEntry(
      "W218", .note, "the sensor's counter was full and began anew {count|time|times}",
      explanation: """
        Counters of 16, 24 or 32 bits begin anew at zero. A step back is taken for that only when \
        it happens right at the end of such a range; the count goes on.
        """),
    DiagnosticEntry(
      "W219", .warning,
      "the file declares {declared} Hz, its time stamps say {measured} Hz; they are believed",
      explanation: """
        Sensors' clocks differ from their nominal rate, by some seconds in an hour. Up to 2 % the \
        time stamps are believed; beyond that the rate is asked for.
        """),
  ]
}
