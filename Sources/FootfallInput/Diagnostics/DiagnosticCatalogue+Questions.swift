extension DiagnosticCatalogue {
  static let questions: [DiagnosticEntry] = [
    DiagnosticEntry(
      "A101", .question, "where the sensor was worn: {what}",
      help:
        "--placement foot | heel | shank | thigh | sacrum | chest | wrist | arm | pocket | insole",
      explanation: """
        Which metrics can be given, and how steps are found, depends on where the sensor was \
        worn. The place is taken from the flag, the column's name, the file's name or its \
        folder's name, in this order. Words that devices use for different places (`hip`, \
        `knee`, `leg`, `hand`, `LH`) are not taken.
        """),
    DiagnosticEntry(
      "A102", .question, "sampling rate: {what}",
      help: "--rate HZ",
      explanation: """
        Without a time column and without a line that names a rate, the time between two rows \
        is unknown, and every number of a running analysis depends on it. There is no default.
        """),
    DiagnosticEntry(
      "A103", .question,
      "unit of the acceleration ({columns}): {why}",
      help: "--acc-unit g | m/s2 | mg",
      explanation: """
        No known unit is printed, and the values do not prove one: a median length of 0.8 to 1.5 would \
        be g, of 7.8 to 14 m/s², of 800 to 1400 mg. Whole numbers without a scale are the \
        converter's own counts: they need the scale of the device, which a mapping file takes \
        (`footfall map`, then `"scale"` beside the unit).
        """),
    DiagnosticEntry(
      "A104", .question,
      "unit of the angular rate ({columns}): {why}",
      help: "--gyro-unit deg/s | rad/s",
      explanation: """
        No known unit is printed, and the values do not prove one. Above 75 it can only be deg/s; \
        between 2.5 and 40 it is rad/s if the acceleration beside it shows a gait. A sensor at \
        rest proves nothing.
        """),
    DiagnosticEntry(
      "A105", .question,
      "unit of the time in column `{column}`: rows are {step} apart, which proves none",
      help: "--time-unit s | ms | us | ns",
      explanation: """
        No unit is printed, and no unit makes the step between rows a rate from 10 to 2000 Hz. \
        Steps of exactly one are taken to count rows, not time: then give --rate.
        """),
    DiagnosticEntry(
      "A106", .question, "unit of the load in column `{column}`",
      help: "name the column with its unit, for example --columns time_s,force_vertical_n",
      explanation: """
        A load must be in newtons. A load as a multiple of body weight needs the body mass, which \
        is not in the file.
        """),
    DiagnosticEntry(
      "A107", .question, "what the columns hold: the row reads `{row}`",
      help: "--columns {columns} (in your file's order and units; `_` leaves one out)",
      explanation: """
        The table has no header, or its header names axes without saying what was measured. \
        Columns are never taken by their position: devices differ in the order of sensors and \
        axes.
        """),
    DiagnosticEntry(
      "A108", .question,
      "unit of the acceleration ({columns}): {printed} is printed, "
        + "but the median length {median} is that of {proven}",
      help: "--acc-unit g | m/s2 | mg",
      explanation: """
        A sensor that is carried about reads the acceleration of gravity in the median. The \
        printed unit would make it far more or far less. Neither is taken without a word from you.
        """),
    DiagnosticEntry(
      "A109", .question,
      "unit of the angular rate ({columns}): {printed} is printed, "
        + "but the largest value {largest} is that of {proven}",
      help: "--gyro-unit deg/s | rad/s",
      explanation: """
        No part of a runner turns at 75 rad/s (4300 deg/s), and no common sensor could read it: \
        such values are deg/s, whatever the header says. And where the acceleration is that of \
        running, a sensor turns faster than 40 deg/s: smaller values are rad/s.
        """),
    DiagnosticEntry(
      "A115", .question,
      "unit of the acceleration ({columns}): {printed} is named, "
        + "but the median length is {median}, which no sensor on a body reads",
      help: "--acc-unit g | m/s2 | mg",
      explanation: """
        Gravity is in what a worn sensor reads: the median length of the acceleration lies between \
        0.3 and 8 g, in running, too. Far less means that gravity was removed or that the unit is \
        a larger one; far more a smaller unit, another sensor's columns, or a converter's own \
        counts, which need a scale in a mapping file. A unit that you give is taken, with a warning.
        """),
    DiagnosticEntry(
      "A116", .question,
      "unit of the angular rate ({columns}): {printed} is named, "
        + "but the largest value is {largest}, and no part of a runner turns so fast",
      help: "--gyro-unit deg/s | rad/s",
      explanation: """
        Above 75 rad/s (4300 deg/s) no common sensor reads. Such values are thousandths of a unit \
        or a converter's own counts, which need a scale in a mapping file. A unit that you give is \
        taken, with a warning.
        """),
    DiagnosticEntry(
      "A117", .question,
      "unit of the time in column `{column}`: {printed} are named, "
        + "but that makes {hertz} rows a second",
      help: "--time-unit s | ms | us | ns",
      explanation: """
        Sensors of motion are read from once to 20 000 times a second. Outside of that the clock \
        counts in another unit than its name says.
        """),
    DiagnosticEntry(
      "A110", .question,
      "sampling rate: the file declares {declared} Hz, its time stamps say {measured} Hz",
      help: "--rate HZ",
      explanation: """
        A clock and a declared rate may differ by some parts in a thousand, and then the clock is \
        believed. More than 2 % means that one of them is wrong, or that rows are missing.
        """),
    DiagnosticEntry(
      "A114", .question,
      "which rows are of which sensor: the cells of {columns} tell, but not where each was worn",
      help: "write a mapping file whose streams have `rows`; `footfall explain A114` shows one",
      explanation: """
        Rows of several sensors stand below each other, and one column says which sensor a row is \
        of. A mapping file names it: {"format": "footfall-map/1", "time": {"column": "TimeStamp", \
        "unit": "ms"}, "streams": [{"placement": "shank", "side": "right", "rows": {"Sensor ID": \
        "4"}, "acceleration": {"columns": [3, 4, 5], "unit": "g", "rows": {"Sensor Type": "0"}}, \
        "angularVelocity": {"columns": [3, 4, 5], "unit": "deg/s", "rows": {"Sensor Type": "1"}}}]}.
        """),
    DiagnosticEntry(
      "A113", .question, "which side: the file's name says {file}, its columns say {columns}",
      help: "--side left | right",
      explanation: """
        Names are changed by hand and headers are written by devices, but sensors are also put on \
        the wrong foot. Which of the two is right cannot be told from the file.
        """),
    DiagnosticEntry(
      "A112", .question,
      "which cells are which: the header has {names} names, a row {cells} cells, parted by blanks",
      help:
        "--columns time_s,acc_x_g,acc_y_g,acc_z_g (the cells that are left), or export with TAB",
      explanation: """
        Where blanks part the columns, a cell without a value leaves no trace, and the cells behind \
        it move up. The names cannot be given to the cells any more.
        """),
    DiagnosticEntry(
      "A111", .question,
      "which sensor is which: {sensors} sensors at the {placement} measure the same ({devices})",
      help:
        "write a mapping file with `footfall map`, name the place and side of each, and give it "
        + "with --mapping",
      explanation: """
        Two sensors of one place and side cannot be told apart in a result. Their places are \
        written in a mapping file, once for all files like this one: `footfall map` writes it with \
        a `?` for each place, to be filled in.
        """),
  ]

  static let notes: [DiagnosticEntry] = [
    DiagnosticEntry(
      "N102", .note, "header and rows differ by one blank cell at their end",
      explanation: "A delimiter behind the last cell is harmless."),
    DiagnosticEntry(
      "N103", .note, "{count|blank line was|blank lines were} skipped between rows",
      explanation: "They hold nothing; the lines named in messages still count them."),
    DiagnosticEntry(
      "N104", .note, "no step width: the center of pressure in `{columns}` has no unit",
      help: "--columns with a unit of length behind the name, such as `cop_x_mm`",
      explanation: """
        Where both feet press on one plate, its center of pressure tells how far apart they land. \
        A number without a unit could be meters, millimeters or a share of a sole, and is not \
        guessed.
        """),
    DiagnosticEntry(
      "N101", .note, "which {placement} it was is not in the file",
      help: "--side left | right",
      explanation: """
        The sensor moves with one leg, and neither the file nor its name says with which. \
        Everything is reported but what needs the side: differences between the feet, and the \
        direction of movements to the inside and outside.
        """),
    DiagnosticEntry(
      "A120", .question, "what the cadence in `{column}` counts: {what}",
      help: "--cadence-unit steps | strides",
      explanation: """
        Watches count the steps of both feet or the strides of one, and the same word stands over \
        both. Speed and step length, contact time and its share of the stride, or the speed alone \
        prove which it is; a walk's steps look like a run's strides.
        """),
  ]
}
