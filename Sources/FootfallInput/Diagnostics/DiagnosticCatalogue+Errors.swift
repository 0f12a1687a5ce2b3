extension DiagnosticCatalogue {
  static let fileErrors: [DiagnosticEntry] = [
    DiagnosticEntry(
      "E100", .error, "cannot be opened: {reason}",
      explanation: "The system would not open or read the file; its own reason is given."),
    DiagnosticEntry(
      "E101", .error, "the file is empty",
      help: "export it again: some apps write an empty file for a sensor that was off",
      explanation: "The file has no bytes, or none besides a byte order mark."),
    DiagnosticEntry(
      "E102", .error, "there is a header, but no row of data",
      help: "export it again, and check that the recording was longer than a moment",
      explanation: """
        No line below the header looks like data: a line looks like data when six of ten cells \
        are numbers, times or blank, and the lines after it have as many cells.
        """),
    DiagnosticEntry(
      "E103", .error, "looks like UTF-16, but its bytes are shifted in places",
      help: "export it again as UTF-8",
      explanation: """
        Every second byte of such a text is NUL, in one order or the other. Here it is now one and \
        now the other, so that a byte was lost or came in on the way.
        """),
    DiagnosticEntry(
      "E104", .error, "bytes {first} to {last} were never written: they are all NUL",
      help: "copy the file again from the device, or split it there",
      explanation: """
        A loss of power leaves blocks of NUL bytes on a memory card. At the end of a file they are \
        left out and counted; in the middle rows are missing, and how many is not known.
        """),
    DiagnosticEntry(
      "E105", .error, "looks binary: control byte {byte} at byte {offset}",
      help: "export the recording as CSV",
      explanation: "Text does not hold such a byte. The file may be a device's own format."),
    DiagnosticEntry(
      "E106", .error, "no line end within 1 MiB: not a table of text",
      help: "export it again as CSV; where a quote was left open on this line, close it",
      explanation: "A row of a sensor's export is never so long. A quote may have been left open."),
    DiagnosticEntry(
      "E107", .error,
      "numbers and columns both use `,`: {cells} cells in a row, {names} names in the header",
      help: "export it again with `;` between the columns or with a decimal point",
      explanation: """
        A decimal comma in a table parted by commas cannot be undone: `12,0,123` may be two \
        numbers or three. Apps write this when they print numbers in the phone's language.
        """),
    DiagnosticEntry(
      "E108", .error, "this is {kind}",
      help: "download the recording itself",
      explanation: "The file was saved in place of the recording."),
    DiagnosticEntry(
      "E117", .error, "this is a folder",
      help: "give its files; with --each every file in it is a run of its own",
      explanation: """
        Several files are one run, worn at the same time. A folder may hold anything, so its files \
        are taken only where you say how.
        """),
    DiagnosticEntry(
      "E118", .error, "this is {kind}",
      help: "{try}",
      explanation: "The first bytes are those of another kind of file. Tables of text are read."),
    DiagnosticEntry(
      "E109", .error, "this is a {kind} archive",
      help: "unpack it first",
      explanation: "The first bytes are those of a compressed file."),
    DiagnosticEntry(
      "E110", .error, "the file changed while it was read",
      help: "wait until it is written, then try again",
      explanation: "The file became shorter or longer between opening and reading it."),
    DiagnosticEntry(
      "E111", .error, "a quote is opened and not closed",
      label: "opened here",
      help: "remove the quote, or close it in the same row",
      explanation: """
        An open quote makes the rest of the file one cell. The reader stops after 64 KiB and \
        shows where the quote was opened.
        """),
    DiagnosticEntry(
      "E112", .error, "the row has {cells} cells, more than {limit}",
      help: "look at this row: a line end may be missing; else export fewer columns",
      explanation: "No known sensor writes so many columns; the wrong delimiter may have been used."
    ),
  ]

  static let tableErrors: [DiagnosticEntry] = [
    DiagnosticEntry(
      "E201", .error, "names and columns do not fit: {what}",
      help: "name the columns with --columns, `_` for those that are not needed",
      explanation: """
        When header and rows differ in width, or a unit stands under a name that it cannot belong \
        to, names may be shifted against their columns. A blank last cell is no difference.
        """),
    DiagnosticEntry(
      "E202", .error, "a header unlike that of line {header} stands among the rows: {row}",
      help: "split the file there",
      explanation: """
        A header that is repeated word by word splits the recording. One with other words belongs \
        to another table, whose columns mean something else.
        """),
    DiagnosticEntry(
      "E203", .error, "a second table begins here: {row}",
      help: "save each table as a file of its own",
      explanation: """
        Some programs write several tables below each other: forces, then markers. Their columns \
        mean different things, and which of them is wanted is not in the file.
        """),
    DiagnosticEntry(
      "E204", .error, "`{column}` is not a number",
      label: "expected {expected}, found `{found}`",
      help: "{try}",
      explanation: """
        A cell of a column that is needed holds no number. Empty cells and the words NaN, NA, \
        N/A, null, none, `-` and `--` mean a missing sample; anything else may be damage, and \
        the columns of the row may be shifted.
        """),
    DiagnosticEntry(
      "E205", .error,
      "`{column}` switches its scale between the rows {first} and {second}: a spreadsheet damaged it",
      label: "found `{found}`",
      help: "export it again and do not save it from a spreadsheet",
      explanation: """
        Values lie below one and above ten and never between, as when the decimal point of \
        `1.0085` was taken for a thousands' mark. What a value was cannot be told any more.
        """),
    DiagnosticEntry(
      "E206", .error, "`{column}` {what}",
      help: "export it again with all axes, or leave the sensor out with --columns",
      explanation: """
        A vector needs all of its axes: x, y and z of a sensor, or any of the body's own \
        directions (vertical, anteroposterior, mediolateral). An axis that is zero in every row \
        while the others move was not measured, and one that repeats another was copied.
        """),
    DiagnosticEntry(
      "E207", .error, "the sensor was dead: all values are the same ({columns})",
      help: "check the sensor's wires and record again",
      explanation: """
        An acceleration that is worn is never the same twice. A sensor that was not started, or \
        that lost its bus, repeats its last value.
        """),
    DiagnosticEntry(
      "E208", .error, "the {quantity} changes its scale by {factor} about here",
      help: "export the parts before and after it as files of their own",
      explanation: """
        The usual size of the values jumps by the factor between two units (9.8 or 57.3) and stays \
        there: two recordings in different units were joined.
        """),
    DiagnosticEntry(
      "E209", .error,
      "time was cut to too few digits: only {distinct} distinct values in {rows} rows",
      help: "export it again with full digits, or give --rate HZ if no row is missing",
      explanation: """
        A spreadsheet that shows `1.20E+02` also saves it so. The moments of the rows are gone; \
        a rate from you can replace them if no row was lost.
        """),
    DiagnosticEntry(
      "E210", .error, "`{column}` is not a time that is known",
      label: "found `{found}`",
      help: "write times like 2019-08-06 10:25:50.000",
      explanation: """
        Dates and times of many shapes are read. One that cannot be read is not skipped: the rows \
        behind it would move.
        """),
    DiagnosticEntry(
      "E211", .error,
      "{columns} hold directions, not angular rates: the length is 1 in {share} % of the rows",
      help: "leave the columns out with --columns",
      explanation: """
        A vector whose length is always one is a direction (of gravity or of the field), \
        whatever its header says. Some apps save it under the gyroscope's name.
        """),
    DiagnosticEntry(
      "E212", .error, "the row has {cells} cells, the table has {expected}",
      label: "from here on there is no column",
      help: "look for a comma too many; numbers must not hold the delimiter",
      explanation: """
        A surplus cell that is not blank means that a delimiter crept in, and the cells behind \
        it belong to other columns than they stand in.
        """),
    DiagnosticEntry(
      "E213", .error, "time goes back in {count} of {steps} steps",
      help: "sort the rows, or give --rate HZ if they are in order",
      explanation: """
        Single late rows are put in order, and a clock that starts anew splits the recording. \
        When more than 5 % of the steps go back, the column is no clock.
        """),
    DiagnosticEntry(
      "E214", .error,
      "{count|row|rows} of {total} cannot be used: they have fewer cells than {cells}",
      help: "export it again; the file is damaged",
      explanation: """
        Rows with missing cells are left out and counted. More than 1 % of them, or more than \
        5 % or five seconds at the end of the file, is damage that would change the result. How \
        many rows inside the file may be left out can be said: --max-repairs N.
        """),
    DiagnosticEntry(
      "E215", .error, "too short: {rows|usable row|usable rows}",
      help: "export a longer piece of the recording",
      explanation: "A recording needs at least eight samples in a row."),
    DiagnosticEntry(
      "E216", .error, "no column is known: {names}",
      help: "name them in your file's order and units, `_` leaves one out: --columns {columns}",
      explanation: """
        No name says acceleration, angular rate or load together with an axis. A summary per \
        second or per step has no raw samples.
        """),
    DiagnosticEntry(
      "E217", .error, "gravity was removed from the acceleration: {names}",
      help: "export the acceleration with gravity (`TotalAcceleration`, `Acceleration with g`)",
      explanation: """
        Free, linear or user acceleration is what is left when a device has taken gravity away. \
        Contacts and angles are found by gravity too, and what was removed cannot be put back.
        """),
    DiagnosticEntry(
      "E218", .error, "the times in `{column}` make no sampling rate",
      help: "choose the column of time with --columns, or give --rate HZ",
      explanation: """
        Between two samples lie from a millionth of a second to a hundred seconds, and a recording \
        lies within a few thousand years. Other numbers are no time.
        """),
    DiagnosticEntry(
      "E301", .error, "this is {kind}: it has no raw samples",
      help: "{help}",
      explanation: """
        Contacts and movements are found in samples of acceleration, angular rate or load, at 25 \
        of them a second or more. A summary, a description or a list has none, and none can be \
        made from it.
        """),
    DiagnosticEntry(
      "E113", .error, "the gzip file is damaged or cut off",
      help: "copy it again, or unpack it with `gzip -d` to see how far it goes",
      explanation: """
        A `.gz` file is unpacked while it is read. Its checksum did not agree, its end is missing, \
        or it holds more than 4 GiB.
        """),
    DiagnosticEntry(
      "E114", .error, "the mapping file is wrong: {reason}",
      help: "write one with `footfall map FILE --save answers.map.json` and change it",
      explanation: """
        A mapping file is JSON of the format `footfall-map/1`. Keys that are not known are errors, \
        so that a misspelled one is not passed over.
        """),
    DiagnosticEntry(
      "E115", .error, "the mapping file does not fit: {reason}",
      help: "give a mapping file that was made for files like this one",
      explanation: """
        The mapping names columns, a width or words of a header that this file does not have.
        """),
  ]
}
