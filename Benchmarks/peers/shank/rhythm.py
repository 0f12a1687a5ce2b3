"""Bouts of running second by second, and cadence from the spectrum window by window.

All windows of a recording are one array; the comb that scores the candidates of stride frequency
is one matrix, as a line between two bins is read by linear interpolation.
"""
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy import fft, ndimage, signal

G = 9.80665
WEIGHTS = (1, 1, 0.5, 0.5, 0.25, 0.25)


def thinned(channels, rate):
    """Means of so many samples that 30 Hz or more are left."""
    by = max(1, int(rate / 30 + 1e-9))
    count = channels.shape[1] // by
    return channels[:, :count * by].reshape(len(channels), count, by).mean(axis=2), rate / by


def level(views):
    """The last axis without its straight line: what SciPy's detrend gives, in half the time."""
    x = np.arange(views.shape[-1]) - (views.shape[-1] - 1) / 2
    centered = views - views.mean(axis=-1, keepdims=True)
    return centered - (centered @ x / (x @ x))[..., None] * x


def spectra(channels, starts, length, rate):
    """Power over frequency of each window and sensor, summed over axes: windows, 2, bins."""
    size = 1 << int(np.ceil(np.log2(4 * length)))
    taper = signal.windows.hann(length, sym=False)
    powers = []
    for sensor in (channels[:3], channels[3:]):
        views = sliding_window_view(sensor, length, axis=1)[:, starts]
        padded = np.zeros((*views.shape[:2], size))
        padded[..., :length] = level(views) * taper
        bins = fft.rfft(padded, axis=2)
        powers.append((bins.real**2 + bins.imag**2).sum(axis=0))
    scale = 2 / (size * (taper**2).sum())
    return fft.rfftfreq(size, 1 / rate), scale * np.stack(powers, axis=1)


def comb(hertz, power, lowest, rate):
    """The score of each candidate of stride frequency in each window, and the candidates."""
    candidates = np.arange(lowest, 2.3025, 0.005)
    matrix = np.zeros((len(hertz), len(candidates)))
    for m, weight in enumerate(WEIGHTS, start=1):
        inside = np.flatnonzero(m * candidates < 0.95 * rate / 2)
        place = m * candidates[inside] / hertz[1]
        low = place.astype(int)
        np.add.at(matrix, (low, inside), weight * (low + 1 - place))
        np.add.at(matrix, (low + 1, inside), weight * (place - low))
    band = (hertz >= 0.5) & (hertz <= min(12, 0.95 * rate / 2))
    highest = power[:, :, band].max(axis=2, keepdims=True)
    levels = np.log1p(power / (0.02 * np.maximum(highest, 1e-300))).sum(axis=1)
    return candidates, levels @ matrix


def bouts(channels, rate):
    """Running as pairs of seconds."""
    slow, rate = thinned(channels, rate)
    seconds = int(slow.shape[1] / rate + 1e-9)
    length = round(5 * rate)
    first = np.clip(np.arange(seconds) - 2, 0, max(0, seconds - 5))
    starts = np.minimum(np.round(first * rate).astype(int), slow.shape[1] - length)
    hertz, power = spectra(slow, starts, length, rate)
    candidates, scores = comb(hertz, power, 0.7, rate)
    steps = 2 * candidates[scores.argmax(axis=1)]
    band = (hertz >= 0.5) & (hertz <= 8)
    intensity = np.sqrt(power[:, 0, band].sum(axis=1)) / G
    edges = np.round(np.arange(seconds) * rate).astype(int)
    counts = np.diff(np.append(edges, slow.shape[1]))
    means = np.add.reduceat(slow[:3], edges, axis=1) / counts
    squares = np.add.reduceat(slow[:3]**2, edges, axis=1) / counts
    own = np.sqrt(np.maximum(squares - means**2, 0).sum(axis=0)) / G
    score = np.clip(np.log(np.maximum(intensity, 1e-12)) + 4 * np.log(steps / 2.2) + 0.40, -2, 2)
    runs = (ndimage.median_filter(score, 5, mode="nearest") > 0) & (own >= 0.06)
    runs &= ndimage.median_filter(steps, 5, mode="nearest") >= 2.1
    runs = ndimage.binary_closing(np.pad(runs, 3), np.ones(3))[3:-3] & (own >= 0.06)
    edges = np.flatnonzero(np.diff(np.pad(runs.astype(int), 1)))
    found = []
    for start, end in edges.reshape(-1, 2):
        # The ends of a run, where it starts from standing, shake less than half as much.
        while end - start > 3 and start > 0 and own[start] < 0.5 * np.median(own[start:start + 10]):
            start += 1
        while end - start > 3 and end < seconds and (
                own[end - 1] < 0.5 * np.median(own[max(start, end - 10):end])):
            end -= 1
        if end - start >= 3:
            found.append((start, end))
    return found


def cadence(channels, rate, running):
    """Steps a minute from the spectra of windows of ten seconds, its half interval, the windows."""
    slow, rate = thinned(channels, rate)
    length = round(10 * rate)
    starts = np.concatenate([
        np.arange(round(a * rate), min(round(b * rate), slow.shape[1]) - length + 1,
                  round(5 * rate))
        for a, b in running]).astype(int)
    hertz, power = spectra(slow, starts, length, rate)
    candidates, scores = comb(hertz, power, 1.05, rate)
    best = np.clip(scores.argmax(axis=1), 1, len(candidates) - 2)
    rows = np.arange(len(best))
    left, top, right = scores[rows, best - 1], scores[rows, best], scores[rows, best + 1]
    bend = np.minimum(left - 2 * top + right, -1e-12)
    stride = candidates[best] + 0.005 * (left - right) / (2 * bend)
    # What the lines explain, within one bin of the window.
    band = (hertz >= 0.5) & (hertz <= 8)
    ratio = hertz[band] / stride[:, None]
    near = np.abs(ratio - np.round(ratio)) * stride[:, None] <= rate / length
    share = (power[:, 0, band] * (near & (ratio > 0.5))).sum(axis=1) / power[:, 0, band].sum(axis=1)
    steps = 120 * stride
    middle = np.median(steps)
    spread = 1.4826 * np.median(np.abs(steps - middle))
    kept = np.abs(steps - middle) <= max(0.03 * middle, 3 * spread)
    time = max(kept.sum() * 5, 10)
    half = 2.5 / np.sqrt(time * max(np.median(share[kept]), 0.1))
    return steps[kept].mean(), max(half, 0.98), int(kept.sum())
