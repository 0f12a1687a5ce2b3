"""Writes the attitudes that FootfallSignal's orientation filter is compared with.

    python3 Tests/Oracles/vqf_orientation.py [folder with the real recordings]

The reference is the authors' own implementation, from PyPI: vqf 2.1.2. `vqf.json` holds a motion
made here, with every tenth attitude; inputs are short decimals, so both sides read the same.
`vqf_real.json` holds some attitudes of recordings that are not part of this repository; it is
written only where their folder is given.
"""

import importlib.metadata
import json
import pathlib
import sys

import numpy as np
from vqf import VQF, offlineVQF

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "FootfallSignalTests" / "Oracles"
LIBRARY = {"vqf": importlib.metadata.version("vqf"), "numpy": np.__version__}
REAL = [
    "rbds001_force_mocap/RBDS001_run2p5_virtualimu_foot_left.csv",
    "rbds001_force_mocap/RBDS001_run2p5_virtualimu_foot_right.csv",
    "rbds001_force_mocap/RBDS001_run4p5_virtualimu_foot_left.csv",
    "rbds001_force_mocap/RBDS001_run4p5_virtualimu_foot_right.csv",
    "tripod_walk/PWSplus20_left_foot_imu.csv",
    "tripod_walk/PWSplus20_right_foot_imu.csv",
    "gaitmap_walk/healthy_left_foot_imu.csv",
    "gaitmap_walk/healthy_right_foot_imu.csv",
    "sisfall_waist/SA01_jog_fast_imu.csv",
    "sisfall_waist/SE01_jog_slow_imu.csv",
]


def motion(rate, count):
    """Rest, then swings about a changing axis, then rest, with a bias and noise."""
    rng = np.random.default_rng(20261121)
    t = np.arange(count) / rate
    moving = np.clip((t - 3) / 0.5, 0, 1) * np.clip((10 - t) / 0.5, 0, 1)
    true = np.stack([
        1.2 * np.sin(5 * t), 4 * np.sin(8 * t + 1), 0.8 * np.cos(3 * t)
    ], 1) * moving[:, None]
    attitude = VQF(1 / rate, motionBiasEstEnabled=False, restBiasEstEnabled=False, tauAcc=1e9)
    force = []
    for rates in true:
        attitude.updateGyr(np.ascontiguousarray(rates))
        q = attitude.getQuat3D()
        force.append(VQF.quatRotate(VQF.quatConj(q), np.array([0, 0, 9.81])))
    shaking = np.stack([3 * np.sin(8 * t), np.cos(5 * t), 6 * np.sin(16 * t)], 1)
    force = np.array(force) + shaking * moving[:, None]
    gyroscope = true + np.radians([0.4, -0.7, 0.3]) + rng.normal(0, 0.003, true.shape)
    return gyroscope.round(4), (force + rng.normal(0, 0.02, true.shape)).round(3)


def attitudes(gyroscope, force, rate):
    stream = VQF(1 / rate).updateBatch(gyroscope, force)
    whole = offlineVQF(gyroscope, force, None, 1 / rate)
    return stream, whole


def synthetic():
    rate, every = 50.0, 10
    gyroscope, force = motion(rate, 650)
    stream, whole = attitudes(gyroscope, force, rate)
    return {
        "library": LIBRARY, "hertz": rate, "every": every,
        "angular_velocity": gyroscope.tolist(), "acceleration": force.tolist(),
        "stream": stream["quat6D"][::every].round(12).tolist(),
        "stream_bias": stream["bias"][::every].round(12).tolist(),
        "stream_rest": stream["restDetected"][::every].tolist(),
        "whole": whole["quat6D"][::every].round(12).tolist(),
        "whole_bias": whole["bias"][::every].round(12).tolist(),
    }


def recording(folder, name):
    path = folder / name
    header = path.open().readline()
    table = np.genfromtxt(path, delimiter=",", skip_header=1)
    force = np.ascontiguousarray(table[:, 1:4] * (9.80665 if "acc_x_g" in header else 1))
    gyroscope = np.ascontiguousarray(
        table[:, 4:7] * (np.pi / 180 if "gyr_x_dps" in header else 1))
    rate = (len(table) - 1) / (table[-1, 0] - table[0, 0])
    stream, whole = attitudes(gyroscope, force, rate)
    at = np.linspace(0, len(table) - 1, 12).astype(int)
    return {
        "file": name, "hertz": rate, "at": at.tolist(),
        "stream": stream["quat6D"][at].round(8).tolist(),
        "whole": whole["quat6D"][at].round(8).tolist(),
    }


def write(name, content):
    (OUT / f"{name}.json").write_text(json.dumps(content, separators=(",", ":")) + "\n")


write("vqf", synthetic())
if len(sys.argv) > 1:
    folder = pathlib.Path(sys.argv[1])
    write("vqf_real", {"library": LIBRARY, "recordings": [recording(folder, n) for n in REAL]})
