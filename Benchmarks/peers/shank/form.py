"""How the shank turns and what it is hit by, all strides side by side.

Each stride is integrated from mid-stance to mid-stance, the rotation that is left is taken back
evenly, and the mean specific force is up; the loop is over samples of a stride, not over strides.
"""
import numpy as np
from scipy import signal

G = 9.80665


def turned(a, b):
    """Products of quaternions, scalar first."""
    w, x, y, z = np.moveaxis(a, -1, 0)
    s, i, j, k = np.moveaxis(b, -1, 0)
    return np.stack([w * s - x * i - y * j - z * k, w * i + x * s + y * k - z * j,
                     w * j - x * k + y * s + z * i, w * k + x * j - y * i + z * s], axis=-1)


def quaternion(vector):
    angle = np.linalg.norm(vector, axis=-1, keepdims=True)
    return np.concatenate(
        [np.cos(angle / 2), 0.5 * np.sinc(angle / (2 * np.pi)) * vector], axis=-1)


def rotated(q, v):
    u = q[..., 1:]
    twice = 2 * np.cross(u, v)
    return v + q[..., :1] * twice + np.cross(u, twice)


def integrated(turn, starts, steps, rate, sign=1):
    """Attitudes at each step from the starts on, either way: steps + 1, strides, 4."""
    now = np.zeros((len(starts), 4))
    now[:, 0] = 1
    found = [now]
    for k in range(steps):
        here = np.clip(starts + sign * k, 0, len(turn) - 1)
        there = np.clip(starts + sign * (k + 1), 0, len(turn) - 1)
        now = turned(now, quaternion(sign * 0.5 / rate * (turn[here] + turn[there])))
        found.append(now)
    return np.stack(found)


def upward(force, turn, starts, ends, rate):
    """Mean specific force of each stride in the axes at its start, of length one."""
    lengths = ends - starts
    steps = int(lengths.max())
    attitudes = integrated(turn, starts, steps, rate)
    last = attitudes[lengths, np.arange(len(starts))]
    last = last * np.where(last[:, :1] < 0, -1, 1)
    sine = np.linalg.norm(last[:, 1:], axis=1, keepdims=True)
    residual = 2 * np.arctan2(sine, last[:, :1]) * last[:, 1:] / np.maximum(sine, 1e-300)
    k = np.arange(steps + 1)[:, None]
    back = quaternion(-np.minimum(k / lengths, 1)[..., None] * residual)
    samples = force[np.minimum(starts + k, len(force) - 1)]
    forces = rotated(turned(back, attitudes), samples)
    weight = np.where((k == 0) | (k == lengths), 0.5, np.where(k < lengths, 1.0, 0.0))
    mean = (weight[..., None] * forces).sum(axis=0) / lengths[:, None]
    return mean / np.linalg.norm(mean, axis=1, keepdims=True)


def principal(turn, up):
    across = turn - np.outer(turn @ up, up)
    return np.linalg.eigh(across.T @ across)[1][:, -1]


def angles(channels, contact, off, strides, rate, side):
    """Tibial rotation and shank angle at landing in degrees per stride, and up in the sensor."""
    force, turn = channels[:3].T, channels[3:].T
    middle = np.round(contact + 0.4 * (off - contact)).astype(int)
    pairs = np.flatnonzero(~np.isnan(strides[:-1]))
    ups = upward(force, turn, middle[pairs], middle[pairs + 1], rate)
    up = ups.mean(axis=0)
    up /= np.linalg.norm(up)
    right = principal(turn, up)
    # Sums over stances from the running sum: the shank leans forward in them.
    running = np.concatenate([[0], np.cumsum(turn @ right)])
    lean = (running[off.astype(int) + 1] - running[contact.astype(int)]).sum()
    right = right if lean < 0 else -right
    right -= (right @ up) * up
    right /= np.linalg.norm(right)
    forward = np.cross(up, right)
    long = up - (up @ (axis := principal(turn, np.zeros(3)))) * axis
    long /= np.linalg.norm(long)

    first = contact[pairs].astype(int)
    back = integrated(turn, middle[pairs], int((middle[pairs] - first).max()), rate, sign=-1)
    each = np.arange(len(pairs))
    pitch = []
    for at in (first, first + 1):
        ahead = rotated(back[middle[pairs] - at, each], forward)
        pitch.append(np.arcsin(np.clip((ups * ahead).sum(axis=1), -1, 1)))
    share = contact[pairs] - first
    landing = np.degrees(pitch[0] + share * (pitch[1] - pitch[0]))

    spin = turn @ long
    total = np.concatenate([[0], np.cumsum(spin)])
    bias = (total[middle[pairs + 1]] - total[middle[pairs]]) / (middle[pairs + 1] - middle[pairs])
    end = (contact[pairs] + 0.6 * (off[pairs] - contact[pairs])).astype(int)
    k = np.arange(int((end - first).max()))
    here = first[:, None] + k
    rates = 0.5 * (spin[here] + spin[here + 1]) - bias[:, None]
    turned_in = np.cumsum(np.where(here < end[:, None], side * rates, 0), axis=1) / rate
    return np.degrees(np.maximum(turned_in.max(axis=1), 0)), landing, up


def shocks(channels, contact, up, rate):
    """Peak tibial acceleration along the shank and in any direction, in g."""
    # The corner is that of both passes together.
    corner = 60 / (2**0.5 - 1) ** 0.25
    sections = signal.butter(2, min(corner, 0.49 * rate), fs=rate, output="sos")
    slow = signal.sosfiltfilt(sections, channels[:3], axis=1).T / G
    first = np.ceil(contact - 0.010 * rate).astype(int)
    last = (contact + 0.075 * rate).astype(int)
    k = np.arange(int((last - first).max()) + 1)
    kept = (first >= 0) & (last < len(slow))
    views = slow[np.minimum(first[kept, None] + k, last[kept, None])]
    return (views @ up - 1).max(axis=1), np.linalg.norm(views, axis=2).max(axis=1), kept
