import FootfallInput

extension Malformed {
  private static let semicolons = text.replacing(",", with: ";").replacing(".", with: ",")

  static let dialect: [Malformed] = [
    Malformed(
      "M22", "a quoted line that names the TAB", "\"sep=\t\"\n" + text.replacing(",", with: "\t"),
      like: text),
    Malformed("M22", "a line that names the semicolon", "sep=;\n" + semicolons, like: text),
    Malformed("M23", "a separator that the table does not use", "sep=;\n" + text, like: text),
    Malformed("M24", "a decimal comma beside a semicolon", semicolons, like: text),
    Malformed(
      "M24", "a decimal comma beside a TAB", semicolons.replacing(";", with: "\t"), like: text),
    Malformed(
      "M25", "a comma as both",
      rows("Timestamp (ms),X: (m/s^2),Y: (m/s^2),Z: (m/s^2)", 60) {
        "\($0 * 10),0,01\($0 % 10)000,9,81\($0 % 10)000,0,12\($0 % 7)000"
      }),
    Malformed("M26", "a decimal comma in one cell", with([40: "0.38,0.038,\"0,012\",1.008"])),
    Malformed("M27", "a thousands' mark", with([40: "0.38,0.038,\"4,808.5\",1.008"])),
    Malformed(
      "M28", "a dropped zero", text.replacing(",0.0", with: ",.0"), like: text),
    Malformed(
      "M28", "a dropped zero before a comma", semicolons.replacing(";0,0", with: ";,0"), like: text),
    Malformed(
      "M29", "a spreadsheet's damage",
      rows("x,y,z", 60) {
        "10.\(500 + $0),0.6\(100 + $0),\($0 % 3 == 0 ? "10.8" : "0.98")\($0)"
      }, named: "lower_back_acc.csv"),
    Malformed(
      "M30", "a quoted header over plain rows",
      "\"time_s\",\"acc_x_g\",\"acc_y_g\",\"acc_z_g\"\n" + good.dropFirst().joined(separator: "\n")
        + "\n", like: text),
    Malformed(
      "M31", "a unit behind a comma in quotes",
      rows("time,\"Foot Accel X LT,g\",\"Foot Accel Y LT,g\",\"Foot Accel Z LT,g\"", 300) {
        row(Drawn.seconds($0), $0)
      }, like: text),
    Malformed("M32", "a stray quote in a number", with([40: "0.38,0.0\"38,0.010,1.008"])),
    Malformed(
      "M32", "a stray quote in a remark",
      rows("time_s,acc_x_g,acc_y_g,acc_z_g,remark", 300) {
        row(Drawn.seconds($0), $0) + ($0 == 9 ? ",6\" step" : ",no")
      }, like: text),
    Malformed("M33", "a quote that stays open", with([40: "0.38,\"0.038,0.010,1.008"])),
    Malformed(
      "M34", "comments before the table",
      "# made by hand\n// twice\n% Sampling: yes\n' a remark\n" + text, like: text),
    Malformed(
      "M35", "comments between the rows", inserting(["# pause", "# resumed"], before: 60),
      like: text),
    Malformed("M36", "a delimiter behind every row", text.replacing("\n", with: ",\n"), like: text),
    Malformed(
      "M37", "a delimiter behind the rows alone",
      good[0] + "\n" + good.dropFirst().joined(separator: ",\n") + ",\n", like: text),
    Malformed(
      "M37", "a delimiter behind the header alone",
      good[0] + ",\n" + good.dropFirst().joined(separator: "\n") + "\n", like: text),
    Malformed(
      "M38", "blanks between the cells, and empty cells gone",
      rows("PacketCounter SampleTimeFine Acc_X Acc_Y Acc_Z", 60) {
        "\($0 + 4000) 0.0\($0 % 10) 0.1 9.8\($0 % 7)"
      }),
    Malformed("M39", "padded cells", text.replacing(",", with: "  ,  "), like: text),
    Malformed(
      "M39", "a semicolon that ends every row",
      rows("", 60) { "  \($0 % 7 + 15),-25\($0 % 10),   1;" }.trimmedStart),
    Malformed(
      "M39", "a semicolon that ends every row, and names for the columns",
      text.split(separator: "\n").dropFirst().map { "\($0);\n" }.joined(),
      answers: ImportAnswers(columns: ["time_s", "acc_x_g", "acc_y_g", "acc_z_g"]), like: text),
    Malformed("M40", "blanks behind the commas", text.replacing(",", with: ", "), like: text),
  ]
}

extension String {
  fileprivate var trimmedStart: String { String(drop { $0 == "\n" }) }
}
