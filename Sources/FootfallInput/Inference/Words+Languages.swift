extension Words {
  /// The words of a header in English, where apps write them in the language of the phone.
  static func inEnglish(_ words: [String]) -> [String] {
    words.map { translations[$0] ?? $0 }
  }

  /// German, Spanish, French, Italian, Portuguese and Dutch words for what sensors measure.
  private static let translations: [String: String] = [
    "zeit": "time", "zeitstempel": "timestamp", "tiempo": "time", "temps": "time",
    "tempo": "time", "tijd": "time", "horodatage": "timestamp",
    "beschleunigung": "acceleration", "beschleunigungssensor": "accelerometer",
    "aceleración": "acceleration", "aceleracion": "acceleration", "acelerómetro": "accelerometer",
    "aceleração": "acceleration", "aceleracao": "acceleration", "acelerômetro": "accelerometer",
    "accélération": "acceleration", "accéléromètre": "accelerometer",
    "accelerazione": "acceleration", "accelerometro": "accelerometer",
    "versnelling": "acceleration",
    "drehrate": "gyro", "drehgeschwindigkeit": "gyro", "winkelgeschwindigkeit": "gyro",
    "gyroskop": "gyro", "giroscopio": "gyro", "giróscopo": "gyro", "giroscópio": "gyro",
    "giro": "gyro", "gyroscoop": "gyro", "hoeksnelheid": "gyro",
    "angulaire": "angular", "angolare": "angular",
    // Gravity removed, and lengths of a vector, are told apart in these languages, too.
    "lineare": "linear", "lineaire": "linear", "linéaire": "linear", "lineal": "linear",
    "ohne": "linear", "sin": "linear", "sans": "linear", "senza": "linear", "sem": "linear",
    "zonder": "linear",
    "betrag": "absolute", "absolut": "absolute", "absolute": "absolute", "absoluta": "absolute",
    "absolue": "absolute", "assoluta": "absolute", "módulo": "absolute", "norme": "absolute",
  ]
}
