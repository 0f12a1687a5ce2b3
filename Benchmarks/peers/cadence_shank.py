"""A cadence from one shank file, with pandas (or polars) and SciPy: the least that is called gait.

Reads, filters six channels without delay, finds the strides by their peaks, and says cadence
twice: from the strides and from the spectrum. report_shank.py is the script that answers what the
program answers. Usage: cadence_shank.py pandas|polars FILE
"""
import json
import sys

import numpy as np
from scipy import signal


def read(engine, path):
    if engine == "pandas":
        import pandas
        table = pandas.read_csv(path)
        return {name: table[name].to_numpy(float) for name in table.columns}
    import polars
    table = polars.read_csv(path)
    return {name: table[name].cast(polars.Float64).to_numpy() for name in table.columns}


def main():
    columns = read(*sys.argv[1:3])
    names = list(columns)
    time, channels = columns[names[0]], np.stack([columns[n] for n in names[1:7]])
    rate = (len(time) - 1) / (time[-1] - time[0])
    smooth = signal.sosfiltfilt(
        signal.butter(4, 15, fs=rate, output="sos"), channels, axis=1)
    turning = smooth[3:] - smooth[3:].mean(axis=1, keepdims=True)
    axis = np.linalg.eigh(turning @ turning.T)[1][:, -1]
    swing = axis @ turning
    if (swing**3).sum() < 0:
        swing = -swing
    peaks, _ = signal.find_peaks(swing, distance=int(0.45 * rate), prominence=swing.std())
    strides = np.diff(time[peaks])
    strides = strides[(strides > 0.45) & (strides < 1.1)]
    hertz, power = signal.welch(turning, rate, nperseg=4096, axis=1)
    total = power.sum(axis=0)
    band = (hertz >= 1.05) & (hertz <= 2.3)
    print(json.dumps({
        "cadence": 120 / np.median(strides),
        "cadence-spectral": 120 * hertz[band][np.argmax(total[band])],
        "strides": len(strides),
        "stride_time_s": float(np.median(strides)),
        "stride_time_cv": float(strides.std() / strides.mean()),
    }))


main()
