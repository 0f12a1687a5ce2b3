import FootfallInput
import FootfallSignal
import Testing

/// What each vendor's file beside the repository is read as, or what it asks or refuses with.
///
/// One line per file: its path, its format, then each sensor with its side, place, rate, number
/// of samples and channels (`a` acceleration, `g` angular rate, `l` load, `s16` sixteen channels of
/// a sole), or the codes. A file that only lacks the place is read with a place given: `A101>`.
@Suite(.enabled(if: RealData.root != nil, "../shared/data is not there"))
struct VendorFileTests {
  static func told(_ path: String) -> String {
    guard let shared = RealData.shared else { return "" }
    var answers = ImportAnswers()
    var asked = ""
    while true {
      do throws(ImportFailure) {
        let result = try RecordingReader(answers: answers).read(path: "\(shared)/\(path)")
        return asked + told(result)
      } catch {
        let codes = Set(error.diagnostics.map(\.code.rawValue)).sorted().joined(separator: " ")
        guard codes == "A101", answers.placement == nil else { return asked + codes }
        answers.placement = .shank
        asked = "A101> "
      }
    }
  }

  private static func told(_ result: ImportResult) -> String {
    if let summary = result.summary { return told(summary, result.plan) }
    let sensors = result.recordings.map { recording in
      let segment = recording.segments[0]
      var channels = segment.acceleration.map { "a\($0.axes.count == 3 ? "" : "?")" } ?? ""
      channels += segment.angularVelocity == nil ? "" : "g"
      channels += segment.load == nil ? "" : "l"
      channels += segment.sole.isEmpty ? "" : "s\(segment.sole.count)"
      let rate = (recording.rate.hertz * 100).rounded() / 100
      return "\(recording.side) \(recording.placement) \(rate) \(recording.sampleCount) \(channels)"
    }
    return "\(result.plan.format ?? "-") @\(result.plan.firstDataLine): "
      + sensors.joined(separator: "; ")
  }

  /// `fit-records @2: summary of 60 rows, cadence strides/min watch; …`.
  private static func told(_ summary: DeviceSummary, _ plan: ImportPlan) -> String {
    let columns = plan.columns.compactMap { column -> String? in
      column.summary.map { field in
        let side = field.side == .unknown ? "" : " \(field.side.rawValue)"
        return "\(field.isFraction ? "+" : "")\(field.quantity.rawValue)\(side) "
          + "\(column.unit.rawValue) \(field.device)"
      }
    }
    return
      "\(plan.format ?? "-") @\(plan.firstDataLine): summary of \(summary.seconds.count) rows, "
      + columns.joined(separator: "; ")
  }

  @Test func `every vendor's file is read as it is known, or asks, or is refused`() {
    let known = Self.known.split(separator: "\n").map { line in
      line.split(separator: " | ", maxSplits: 1).map { String($0).trimmed }
    }
    let files = RealData.tables(under: "vendor")
    for file in files {
      let told = Self.told(file)
      let expected = known.first { $0[0] == file }
      #expect(told == expected?[1], "\(file)")
    }
    #expect(known.count == files.count)
  }

  /// A question about the rate, the unit or the columns; the place is asked of everybody.
  @Test func `seven of ten files with samples need no question about them`() {
    let told = Self.known.split(separator: "\n").map { $0.split(separator: " | ")[1] }
    let raw = told.filter { line in
      let code = line.split(separator: " ").last.map(String.init) ?? ""
      return !code.hasPrefix("E")
    }
    let asking = raw.count { $0.contains("A10") && !$0.contains("A101>") }
    print("\(raw.count) files with samples, \(asking) ask about more than the place")
    #expect(10 * (raw.count - asking) >= 7 * raw.count)
  }

  static let known = """
    vendor/_longer/actigraph/ActiGraph13.csv | E301
    vendor/_longer/actigraph/LeftWrist_RAW_head.csv | actigraph-raw @12: left wrist 80.0 1989 a
    vendor/_longer/actigraph/example-IMU_head.csv | A101> actigraph-raw @12: unknown shank 100.0 1489 ag
    vendor/_longer/android_sensor_logger_semicolon/2013-06-01_191442_ACCELEROMETER.txt | A101> running-form @3: unknown shank 198.58 6194 a
    vendor/_longer/android_sensor_logger_semicolon/2013-06-01_191442_GYROSCOPE.txt | E211
    vendor/_longer/empatica_e4/ACC.csv | empatica @3: unknown wrist 32.0 890 a
    vendor/_longer/gaitup_physilog/LF_head.csv | physilog @8: left foot 128.0 2993 ag
    vendor/_longer/garmin_stryd_csv/runalyze_GarminConnect.csv | E216
    vendor/_longer/garmin_stryd_csv/runalyze_Wahoo.csv | wahoo @40: summary of 490 rows, heartRate 1/min heart-rate sensor; distance m GPS; speed m/s GPS; speed m/s foot pod; cadence steps/min Wahoo TICKR; contactTime s Wahoo TICKR; verticalOscillation m Wahoo TICKR
    vendor/_longer/moticon_opengo/230927_102114.txt | moticon @10: left insole 100.0 1695 agls18; right insole 100.0 1746 agls18
    vendor/_longer/moticon_opengo/230927_102137.txt | moticon @10: left insole 100.0 2205 agls18; right insole 100.0 2275 agls18
    vendor/_longer/moticon_opengo/230927_102231.txt | moticon @10: left insole 100.0 941 agls18; right insole 100.0 1007 agls18
    vendor/_longer/moticon_opengo/text_export_with_events.txt | moticon @11: left insole 100.0 499 agls18; right insole 100.0 499 agls18
    vendor/_longer/novel_loadsol/loadsol_3zone_imu_both.csv | loadsol @5: left insole 200.0 1094 l; left insole 200.0 814 ags3; right insole 200.0 1094 l; right insole 200.0 270 ags3
    vendor/_longer/novel_loadsol/loadsol_3zone_imu_both.txt | loadsol @5: left insole 200.0 1094 l; left insole 200.0 814 ags3; right insole 200.0 1094 l; right insole 200.0 270 ags3
    vendor/_longer/novel_loadsol/loadsol_right_only.txt | loadsol @5: right insole 200.0 1496 l; right insole 200.0 1429 ags3
    vendor/_longer/novel_loadsol/loadsol_total_force_walk.txt | loadsol @5: left insole 200.0 2373 l; right insole 200.0 2373 l
    vendor/_longer/optogait/optogait.csv | E301
    vendor/_longer/pedar_asc/pressure_example_head.asc | pedar @11: left insole 50.0 390 s99; right insole 50.0 390 s99
    vendor/_longer/phyphox/Accelerometer_walk.csv | A101> phyphox-bare @2: unknown shank 99.24 1820 a
    vendor/_longer/phyphox/Gyroscope_walk.csv | A101> phyphox-bare @2: unknown shank 99.24 1819 g
    vendor/_longer/physionet_gaitpdb/GaCo01_01_head.txt | gaitpdb @1: left insole 100.01 3000 ls8; right insole 100.01 3000 ls8
    vendor/_longer/qualisys_tsv/run_force_plate1_head.tsv | qualisys-force @28: unknown insole 2400.0 2973 l
    vendor/_longer/qualisys_tsv/run_markers_head.tsv | E301
    vendor/_longer/shimmer_consensys/Sample_test_data_head.csv | A101> - @2: unknown shank 512.53 699 a
    vendor/_longer/shimmer_consensys/shimmer3_python_raw_head.csv | A101 A103
    vendor/_longer/sisfall/D04_SA01_R01_head.txt | A107
    vendor/_longer/strikewatch/person1_heelstrike.csv | A102 A107
    vendor/_longer/tekscan_fscan/FrasP01L.asf | E301
    vendor/_longer/tekscan_fscan/FrasP01R.asf | E301
    vendor/_longer/uci_dsa/a12_p1_s01.txt | A107
    vendor/_longer/umafall_sensortag/UMAFall_Subject_02_ADL_Jogging_1_2016-06-13_20-40-29.csv | A114
    vendor/_longer/weda_fitbit/U01_R01_accel.csv | A101> - @2: unknown shank 49.39 821 a
    vendor/_longer/weda_fitbit/U01_R01_gyro.csv | A101 A104
    vendor/_longer/xio_ngimu/short_walk_head.csv | A101> xio @2: unknown shank 398.31 6015 ag
    vendor/_longer/xsens_dot/LTibia_20210820_202113_811.csv | E217
    vendor/_longer/xsens_dot/Pelvis_20210820_202113_836.csv | E217
    vendor/_longer/xsens_dot/logfile_quat.csv | E217
    vendor/_longer/xsens_mtw/1-1_lf.txt | xsens-mtw-table @3: left foot 100.0 2989 ag
    vendor/_longer/xsens_mtw/MT_export_00B421E6.txt | A101> xsens-mtw @7: unknown shank 100.0 2432 a
    vendor/actical/Actical.csv | E301
    vendor/actigraph/ActiGraph13.csv | E301
    vendor/actigraph/ActiGraph13_timestamps_headers.csv | E301
    vendor/actigraph/ActiGraph61.csv | E301
    vendor/actigraph/TestID_LeftWrist_RAW.csv | actigraph-raw @12: left wrist 80.0 800 a
    vendor/actigraph/example-IMU.csv | A101> actigraph-raw @12: unknown shank 100.0 1000 ag
    vendor/actigraph/example1sec.csv | E301
    vendor/actigraph/exampleRAW.csv | A101> actigraph-raw @12: unknown shank 90.0 900 a
    vendor/actigraph/raw_10_30_CentrePointCounts.csv | E301
    vendor/actiwatch/Actiwatch.csv | E301
    vendor/android_running_form/2013-06-01_191947_ACCELEROMETER.txt | A101> running-form @3: unknown shank 198.57 1498 a
    vendor/android_running_form/2013-06-01_191947_GYROSCOPE.txt | E211
    vendor/apdm_opal/apdm_format7.csv | E215
    vendor/apdm_opal/imuData01.csv | A101> A111
    vendor/arduino_esp32/gaitkeeper_headerless.csv | A107
    vendor/arduino_esp32/imu_data.csv | E207
    vendor/arduino_esp32/mpu6050.csv | A101 A104
    vendor/arduino_esp32/running.csv | A107
    vendor/arduino_esp32/wit_imu_data.csv | A101> wit @2: unknown shank 198.61 399 ag
    vendor/axivity/ax3_testfile_unix_timestamps.csv | A101> axivity-ax3 @1: unknown shank 99.67 211 a
    vendor/axivity/ax6_testfile_formatted_timestamps.csv | A107
    vendor/axivity/ukbiobank.csv | E301
    vendor/beiwe/test_data_bout.csv | A107
    vendor/delsys_trigno/discover142.csv | A101> A111
    vendor/delsys_trigno/discover150.csv | A101> A111
    vendor/delsys_trigno/discover164_basic.csv | A101> A111
    vendor/delsys_trigno/discover164_link.csv | A101> A111
    vendor/delsys_trigno/discover164_mvc.csv | E216
    vendor/delsys_trigno/discover170.csv | A101> A111
    vendor/delsys_trigno/emgworks.csv | A101 A103
    vendor/empatica/ACC.csv | empatica @3: unknown wrist 32.0 890 a
    vendor/gaitmap/egait_calibrated.csv | A101 A102
    vendor/gaitmap/egait_raw_adc.csv | A101 A102 A103 A104
    vendor/gaitmap/imu_sample.csv | A101 A102
    vendor/gaitmap/imu_sample_ic_stride.csv | A101 A102
    vendor/gaitmap/imu_sample_ms_left.csv | A101 A102 A103
    vendor/gaitpdb/GaCo01_01.txt | gaitpdb @1: left insole 100.01 1500 ls8; right insole 100.01 1500 ls8
    vendor/gaitup_physilog/RS.csv | physilog @8: right shank 128.0 1493 ag
    vendor/geneactiv/demo_data.csv | A101> geneactiv @101: unknown shank 50.0 500 a
    vendor/kielmat_excel_mangled/example_lower_back_acc.csv | E205
    vendor/mbientlab/Accelerometer.csv | A101> metawear @2: unknown shank 12.59 87 a
    vendor/mbientlab/Accelerometer50K.csv | A101> metawear @2: unknown shank 201.24 1499 a
    vendor/mbientlab/Accelerometer_2022.csv | A101> metawear @2: unknown shank 100.21 1499 a
    vendor/mobgap/TimeMeasure1_Test5_Trial1.csv | A101 A102
    vendor/moticon_opengo/230927_102114.txt | moticon @10: left insole 100.0 1636 agls18; right insole 100.0 1692 agls18
    vendor/moticon_opengo/text_export_with_events.txt | moticon @11: left insole 100.0 499 agls18; right insole 100.0 499 agls18
    vendor/noraxon/labels_header_row_only.csv | E102
    vendor/novel_loadsol/loadapp_force_only.txt | loadsol @5: left insole 200.0 1996 l; right insole 200.0 1996 l
    vendor/novel_loadsol/roll_test.txt | loadsol @5: right insole 200.0 396 l; right insole 200.0 385 ags3
    vendor/novel_loadsol/test_pointe_1.txt | loadsol @5: left insole 200.0 1996 l; left insole 200.0 1221 ags3; right insole 200.0 1996 l; right insole 200.0 1592 ags3
    vendor/novel_loadsol/test_pointe_1_05_02.csv | loadsol @5: left insole 200.0 596 l; left insole 200.0 560 ags3; right insole 200.0 596 l; right insole 200.0 506 ags3
    vendor/novel_pedar/pressure_example.asc | pedar @11: left insole 50.0 490 s99; right insole 50.0 490 s99
    vendor/optogait/optogait.csv | E301
    vendor/phyphox/Accelerometer_semicolon_point.csv | A101> phyphox @2: unknown shank 100.78 399 a
    vendor/phyphox/Accelerometer_txyz_header.csv | A101> phyphox-bare @2: unknown shank 99.24 399 a
    vendor/phyphox/Gyroscope.csv | A101> phyphox-gyroscope @2: unknown shank 100.79 311 g
    vendor/phyphox/Gyroscope_2.csv | A101> phyphox-gyroscope @2: unknown shank 49.72 399 g
    vendor/phyphox/Linear Acceleration_semicolon.csv | E217
    vendor/phyphox/Linear Accelerometer.csv | E217
    vendor/phyphox/excel_resaved_bom_crlf.csv | E217
    vendor/phyphox/excel_resaved_truncated_time.csv | E217
    vendor/phyphox/meta_device_android.csv | E301
    vendor/phyphox/meta_device_ios.csv | E301
    vendor/phyphox/meta_time.csv | E301
    vendor/phyphox/meta_time_many_pauses.csv | E301
    vendor/picoquake/car_vibration.csv | A101> picoquake @7: unknown shank 2000.0 362 ag
    vendor/qualisys_qtm/JDX_S999_run_0021_f_2.tsv | qualisys-force @28: unknown insole 2400.0 373 l
    vendor/sensor_logger/Longwalking_user_renamed_headers.csv | A101> - @2: unknown shank 99.99 1501 a
    vendor/sensor_logger/TotalAcceleration_user_renamed_headers.csv | A101> sensor-logger @2: unknown shank 104.3 799 a
    vendor/sensor_logger/Walking_TotalAcceleration_yzx.csv | A101> sensor-logger @2: unknown shank 49.96 245 a
    vendor/sensor_logger/running_semicolon_other_app.csv | A101> - @2: unknown shank 19.91 235 a
    vendor/sensor_logger/zip_Annotation_zero_bytes.csv | E101
    vendor/sensor_logger/zip_Metadata.csv | E301
    vendor/sensor_logger/zip_TotalAcceleration.csv | A101> sensor-logger @2: unknown shank 49.96 332 a
    vendor/shimmer/custom_python_logger.csv | A101> - @2: unknown shank 48.02 280 ag
    vendor/shimmer/pair_consensys.csv | E216
    vendor/shimmer/read_test_data.csv | A101> shimmer-consensys @4: unknown shank 52.63 92 ag
    vendor/shimmer/running_no_units_time_last.csv | A101> - @2: unknown shank 512.54 1499 a
    vendor/tekscan_fscan/FrasP01L.asf | E301
    vendor/umafall_long_format/UMAFall_Subject_16.csv | A114
    vendor/vicon_nexus/analogs.csv | E301
    vendor/vicon_nexus/markers.csv | E301
    vendor/xio_ximu3/short_walk.csv | A101> xio @2: unknown shank 398.31 3007 ag
    vendor/xsens_dot/LFemur_20210820_202113_831.csv | E217
    vendor/xsens_dot/LTibia_20210820_202113_811.csv | E217
    vendor/xsens_dot/dot_server_logfile.csv | E217
    vendor/xsens_dot/movementEuler_decimal_comma.csv | E216
    vendor/xsens_ipol/1-1_lf.txt | xsens-mtw-table @3: left foot 100.0 1198 ag
    vendor/xsens_mtw/MT2022_ACC_GYRO_ROT_ALL_TAB_NAN_00B42D4B.txt | A101 A102
    vendor/xsens_mtw/MT2022_ACC_GYRO_ROT_EULER_TAB_00B42D4F.txt | A101 A102
    vendor/xsens_mtw/MT2022_ACC_GYRO_ROT_MAT_COMMA_00B42D4B.txt | A101 A102
    vendor/xsens_mtw/MT2022_ACC_GYRO_ROT_MAT_SEMICOLON_00B42D4B.txt | A101 A102
    vendor/xsens_mtw/MT2022_ACC_GYRO_ROT_MAT_SPACE_00B42D4B.txt | A101 A102
    vendor/xsens_mtw/MT46_01-000_00B42D4D.txt | A101> E215
    vendor/xsens_mtw/MT_01200312-002-000_00B474BA.txt | A101 A102
    vendor/xsens_mtw/MT_01200454_000-000_00B40DE4.txt | A101 A102
    vendor/xsens_mtw/MT_012005D6-000_sit_to_stand-000_00B421ED.txt | E216
    vendor/xsens_mtw/MT_012005D6_009-001_00B421E6.txt | A101> xsens-mtw @7: unknown shank 100.0 794 a
    vendor/xsens_mtw/MT_012005D6_031-000_00B421AF.txt | A101> xsens-mtw @7: unknown shank 100.0 594 ag
    vendor/xsens_mtw/test1_00B421E6.txt | A101> E215
    vendor/zebris/butterfly_gait-line.csv | E301
    vendor/zebris/pressure-plot3d_stance-average-R.csv | E301
    """
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
