extension DiagnosticCatalogue {
  static let truthErrors: [DiagnosticEntry] = [
    DiagnosticEntry(
      "E501", .error, "is no JSON",
      help: "a reference is a JSON file, or the CSV that `footfall strides` writes",
      explanation: """
        What `--truth` names is read as JSON by RFC 8259; the line is the one where the text stops \
        being that. A table with a column `initial_contact_s` is taken as well.
        """),
    DiagnosticEntry(
      "E502", .error, "holds neither a contact nor a value to compare with",
      help: "name the times `initial_contact_s` and `toe_off_s`, in seconds",
      explanation: """
        Times are looked for under `initial_contact_s`, `ic_s` or `ic`, and under `toe_off_s`, \
        `final_contact_s`, `to_s` or `tc`, in lists or in one object for each contact, with \
        `side` or `foot` beside them; means under `cadence_spm`, `contact_time_mean_s` and the like.
        """),
    DiagnosticEntry(
      "E503", .error, "cannot be followed: its stamps or its letters need the whole file",
      help: "read it without --follow once it is complete",
      explanation: """
        A file is followed row by row. Stamps that come in bunches are moments of arrival, and only \
        all of them together show when each sample was taken; UTF-16 is not followed either.
        """),
  ]
}
