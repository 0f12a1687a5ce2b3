import Testing

@testable import FootfallInput

/// Look-alikes of the first lines of every format, written here: no file of a device is among
/// them.
private let fixtures: [String: (file: String, text: String)] = [
  "xsens-dot": (
    "LShank_1.csv",
    "sep=,\nDeviceTag:,abc\nOutputRate:,60Hz\n\nPacketCounter,SampleTimeFine,Acc_X,Acc_Y,Acc_Z\n"
  ),
  "xsens-dot-custom": (
    "a.csv", "sep=,\nDeviceTag:,abc\nOutputRate:,60Hz\n\nSampleTimeFine, Acc_X, Acc_Y, Acc_Z\n"
  ),
  "xsens-mtw": (
    "MT_1.txt",
    "// Update Rate: 100.0Hz\n// Firmware Version: 4.4.0\nPacketCounter\tAcc_X\tAcc_Y\tAcc_Z\n"
  ),
  "xsens-mtw-table": (
    "lf.txt", "Acquisition frequency: 100 Hz\nPacketCounter\tAcc_X\tAcc_Y\tAcc_Z\n"
  ),
  "shimmer-consensys": (
    "s.csv", "\"sep=;\"\nS_Timestamp_Unix_CAL;S_Accel_LN_X_CAL\nms;m/(s^2)\n"
  ),
  "blue-trident": ("lowg.csv", "unix_timestamp_microsec,time_s,ax_m/s/s\n"),
  "apdm-opal": ("a.csv", "Test Name:,walk\nSample Rate:,128,Hz\nTime,Foot/Acceleration/X\n"),
  "apdm-opal-7": ("a.csv", "Format=7,12,,,Lumbar\nTime,Accelerometer,,\n,X,Y,Z\n"),
  "physilog": ("LF.csv", "Gait Up - Physilog data export\nCreated on: today\n"),
  "geneactiv": ("g.csv", "Device Type,GENEActiv\nDevice Model,1.1\n"),
  "axivity-ax3": ("a.csv", "1551000000.0000,0.015625,0.984375,0.203125\n"),
  "actigraph-raw": (
    "a.csv",
    "------ Data File Created By ActiGraph X at 80 Hz ------\n"
      + "Epoch Period (hh:mm:ss) 00:00:00\nAccelerometer X,Accelerometer Y,Accelerometer Z\n"
  ),
  "metawear": ("a.csv", "epoc (ms),timestamp (-0800),elapsed (s),x-axis (g)\n"),
  "delsys-discover": ("d.csv", "Application:, Trigno Discover (1.7.0)\n"),
  "delsys-emgworks": ("d.csv", "X[s],\"Avanti sensor 1: ACC.X 1\"\n"),
  "noraxon-myomotion": ("n.csv", "time,\"Foot Accel Sensor X LT,mG\"\n"),
  "xio": ("x.csv", "Time (s),Gyroscope X (deg/s),Accelerometer X (g)\n"),
  "wit": ("w.csv", "time,ax,ay,az,wx,wy,wz,roll,pitch,yaw\n"),
  "picoquake": ("p.csv", "# PLab PicoQuake Data\ncount,a_x,a_y,a_z,g_x,g_y,g_z\n"),
  "empatica": (
    "ACC.csv", "1551453301.0, 1551453301.0, 1551453301.0\n32.0, 32.0, 32.0\n-1,65,5\n-1,64,4\n"
  ),
  "sensor-logger": ("TotalAcceleration.csv", "time,seconds_elapsed,z,y,x\n"),
  "phyphox": ("a.csv", "\"Time (s)\",\"X (m/s^2)\",\"Y (m/s^2)\",\"Z (m/s^2)\"\n"),
  "phyphox-gyroscope": ("g.csv", "\"Time (s)\",\"X (rad/s)\",\"Y (rad/s)\",\"Z (rad/s)\"\n"),
  "phyphox-bare": ("a.csv", "\"t\",\"x\",\"y\",\"z\"\n"),
  "sensorlog": ("s.csv", "loggingTime(txt),accelerometerAccelerationX(G)\n"),
  "polar-sensor-logger": ("p.csv", "Phone timestamp;sensor timestamp [ns];X [mg]\n"),
  "running-form": (
    "a.txt", "unit -> SI (m/s^2)\nTimestamp;minus Gx on the x-axis;minus Gy on the y-axis\n"
  ),
  "running-form-gyroscope": (
    "g.txt", "unit -> radians/second and more\nTimestamp;x-axis;y-axis;z-axis;\n"
  ),
  "moticon": ("m.txt", "# Sensor insoles: Left SN1, Right SN2\n# time\tleft pressure 1[N/cm²]\n"),
  "loadsol": ("l.txt", "loadapp_2024.loadflux\ncomment\n\tP-L\nTime[secs]\tForce[N]\n"),
  "pedar": ("p.asc", "pressure values in  kPa\n\ntime[secs]\t1\t2\n"),
  "gaitpdb": (
    "g.txt",
    String(
      repeating: "0.00\t" + String(repeating: "1.0\t", count: 16) + "8.0\t8.0\n", count: 5)
  ),
  "qualisys-force": ("q.tsv", "NO_OF_SAMPLES\t10\nSAMPLE\tTIME\tForce_X\tForce_Y\tForce_Z\n"),
  "opensim-forces": (
    "run_grf.mot",
    "run\nnRows=2\nendheader\ntime\tground_force_l_vx\tground_force_l_vy\tground_force_l_px\n"
  ),
  "garmin-fitcsv": ("f.csv", "Type,Local Number,Message,Field 1\n"),
  "garmin-connect": ("c.csv", "Activity Type,Date,Favorite,Title\n"),
  "stryd": ("s.csv", "Timestamp,Power (w/kg),Form Power (w/kg),Ground Time (ms)\n"),
  "fit-records": ("f.csv", "timestamp,distance,enhanced_speed,cadence\n"),
  "fit-dynamics": ("f.csv", "date_time,hrm_stance_time,hrm_cadence\n"),
  "optogait": ("o.csv", ",#,L/R,External,TFlight,TContact,TStep\n"),
  "actigraph-counts": (
    "a.csv",
    "---- Data File Created By ActiGraph X ----\nEpoch Period (hh:mm:ss) 00:00:15\n0,0,0,0\n"
  ),
  "centrepoint-counts": ("a.csv", "Y (axis 1),X (axis 2),Z (axis3)\n"),
  "actical": ("a.csv", "Actical List Export File  (Version 03.00),,\n"),
  "actiwatch": ("a.csv", "Actiware export,,,\n"),
  "biobank-epochs": ("u.csv", "acceleration (mg) - 2014 - sampleRate = 5 seconds,imputed\n"),
  "phyphox-device": ("d.csv", "\"property\",\"value\"\n\"deviceModel\",\"X\"\n"),
  "phyphox-time": ("t.csv", "\"event\",\"experiment time\",\"system time\"\n"),
  "sensor-logger-metadata": ("m.csv", "version,recording epoch time,standardisation\n"),
  "runscribe-steps": ("footpods.csv", "t,foot,pronation,braking,impact,contact_time\n"),
  "wahoo": ("w.csv", "time,spd_instspeed,cad_cadence\n"),
  "qualisys-markers": ("m.tsv", "NO_OF_FRAMES\t10\nNO_OF_CAMERAS\t17\n"),
  "nexus-markers": ("m.csv", "Trajectories,,\n100,,\n"),
  "nexus-devices": ("d.csv", "Devices,,\n2000,,\nFrame,Sub Frame,1\n"),
  "tekscan": ("t.asf", "DATA_TYPE MOVIE\nROWS 60\n"),
  "zebris": ("z.csv", "type,name,time_units,begin_time,frequency,count\n"),
]

@Suite struct FormatLaws {
  private func head(_ id: String) throws -> Head {
    let fixture = try #require(fixtures[id], "\(id) has no fixture")
    let tabs = fixture.text.contains("\t")
    let semicolons = fixture.text.contains(";")
    return Head(
      Lines(Array(fixture.text.utf8)),
      .init(delimiter: tabs ? "\t" : semicolons ? ";" : ",", decimal: .point), file: fixture.file)
  }

  @Test(arguments: SensorFormat.known.map(\.id))
  func `a format recognizes its own fixture and no other format does`(id: String) throws {
    let head = try head(id)
    let found = SensorFormat.known.filter { $0.marks.allSatisfy(head.has) }.map(\.id)
    #expect(found.first == id)
    // A custom mode's file has the marks of the usual one less a counter.
    #expect(found.filter { $0 != id }.allSatisfy { $0 == "xsens-dot-custom" })
  }

  @Test func `no format occurs twice, and no fixture is left over`() {
    let ids = SensorFormat.known.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(fixtures.keys) == Set(ids))
  }
}
