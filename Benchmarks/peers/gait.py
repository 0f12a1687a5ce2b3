"""What a gait library says of one lower-back file: steps or cadence, with the time that it took.

usage: gait.py sensormotion|skdh|oak|mobgap|kielmat FILE

The file has seconds, three accelerations in m/s² (forward, up, right) and three angular rates in
rad/s. Prints one line of JSON: seconds to import, to read and to compute, and the cadence in steps
a minute over the whole file.
"""
import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")
GRAVITY = 9.80665


def sensormotion(table, rate):
    import sensormotion as sm

    vertical = table["acc_y_mps2"].to_numpy() / GRAVITY
    b, a = sm.signal.build_filter(5, rate, "low", 4)
    smooth = sm.signal.filter_signal(b, a, signal=vertical)
    stamps = table["time_s"].to_numpy() * 1000
    peaks, _ = sm.peak.find_peaks(
        time=stamps, signal=smooth, peak_type="peak", min_val=0.5, min_dist=int(0.2 * rate))
    return 60000 * (len(peaks) - 1) / (peaks[-1] - peaks[0])


def skdh(table, rate):
    import numpy as np
    from skdh.gait import GaitLumbar

    force = table[["acc_y_mps2", "acc_z_mps2", "acc_x_mps2"]].to_numpy() / GRAVITY
    found = GaitLumbar().predict(
        time=table["time_s"].to_numpy() + 1.7e9, accel=force, fs=rate, height=1.75)
    return 60 / float(np.nanmedian(found["step time"]))


def oak(table, rate):
    import numpy as np
    from forest.oak.base import find_walking, preprocess_bout

    stamps = table["time_s"].to_numpy() + 1.7e9
    force = [table[name].to_numpy() / GRAVITY for name in ("acc_x_mps2", "acc_y_mps2", "acc_z_mps2")]
    _, size = preprocess_bout(stamps, *force)
    steps = find_walking(size, step_freq=(1.4, 4.0))
    return 60 * float(np.median(steps[steps > 0]))


def mobgap(table, rate):
    import numpy as np
    import pandas
    from mobgap.data import GaitDatasetFromData
    from mobgap.pipeline import MobilisedPipelineHealthy

    sensor = pandas.DataFrame({
        "acc_x": table["acc_y_mps2"], "acc_y": -table["acc_z_mps2"], "acc_z": table["acc_x_mps2"],
        "gyr_x": np.degrees(table["gyr_y_rads"]), "gyr_y": -np.degrees(table["gyr_z_rads"]),
        "gyr_z": np.degrees(table["gyr_x_rads"]),
    })
    data = GaitDatasetFromData(
        {("p1",): {"LowerBack": sensor}}, rate,
        {("p1",): {"height_m": 1.75, "sensor_height_m": 1.0, "cohort": "HA"}},
        {("p1",): {"measurement_condition": "laboratory"}}, single_sensor_name="LowerBack",
        index_cols="participant")
    result = MobilisedPipelineHealthy().safe_run(data[0])
    return float(result.per_wb_parameters_["cadence_spm"].median())


def kielmat(table, rate):
    from kielmat.modules.icd import ParaschivIonescuInitialContactDetection

    force = table[["acc_y_mps2", "acc_z_mps2", "acc_x_mps2"]] / GRAVITY
    force.columns = ["LARM_ACC_x", "LARM_ACC_y", "LARM_ACC_z"]
    found = ParaschivIonescuInitialContactDetection().detect(
        data=force, sampling_freq_Hz=rate, v_acc_col_name="LARM_ACC_x")
    contacts = found.initial_contacts_["onset"].to_numpy()
    return 60 * (len(contacts) - 1) / (contacts[-1] - contacts[0])


def main():
    name, path = sys.argv[1:3]
    start = time.perf_counter()
    import pandas

    imported = time.perf_counter()
    table = pandas.read_csv(path)
    read = time.perf_counter()
    stamps = table["time_s"].to_numpy()
    rate = float(round((len(stamps) - 1) / (stamps[-1] - stamps[0])))
    out = sys.stdout
    sys.stdout = sys.stderr
    cadence = globals()[name](table, rate)
    done = time.perf_counter()
    print(json.dumps({
        "cadence": cadence, "import_s": imported - start, "read_s": read - imported,
        "compute_s": done - read}), file=out)


main()
