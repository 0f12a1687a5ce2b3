"""Initial contact and toe-off of every stride, from rotation and acceleration of a shank.

Two ways. `landmarks` looks for each landmark on each stride, as most published methods do.
`mean_stride` is Footfall's own method in NumPy: strides of twelve seconds are laid over each other,
the landmarks are found on their mean, and each stride is shifted as its impact and release are.
Both work on all strides of a stretch at once. The leads (in seconds) are Footfall's.
"""
import functools

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy import fft, interpolate, signal

SWING_END, QUIET, PEAK, RELEASE = 0.026, 0.015, -0.041, -0.022


@functools.cache
def sections(hertz, rate):
    return signal.butter(2, hertz, fs=rate, output="sos")


def low_pass(samples, hertz, rate):
    return signal.sosfiltfilt(sections(hertz, rate), samples, axis=0)


def period(channels, rate):
    """The lag, in samples, at which slow channels repeat best; of nearly equal ones the first."""
    centered = channels - channels.mean(axis=0)
    # Lags up to a stride need no more zeros than that.
    size = fft.next_fast_len(len(centered) + int(1.2 * rate), real=True)
    bins = fft.rfft(centered, size, axis=0)
    power = (bins.real**2 + bins.imag**2).sum(axis=1)
    likeness = fft.irfft(power, size)[:len(centered)] / np.arange(len(centered), 0, -1)
    first, last = round(0.4 * rate), min(round(1.1 * rate), 2 * len(centered) // 3)
    peaks, _ = signal.find_peaks(likeness[:last + 1])
    peaks = peaks[peaks > first]
    if not len(peaks) or likeness[peaks].max() < 0.4 * likeness[0]:
        return None
    return peaks[np.argmax(likeness[peaks] >= 0.85 * likeness[peaks].max())]


def swings(turn, rate):
    """Stride in samples, swing axis, and the marks in mid-swing; `None` without a rhythm."""
    stride = period(turn, rate)
    if stride is None:
        return None
    centered = turn - turn.mean(axis=0)
    axis = np.linalg.eigh(centered.T @ centered)[1][:, -1]
    swing = centered @ axis
    if (swing**3).sum() < 0:
        axis, swing = -axis, -swing
    wave = low_pass(swing, 1.2 * rate / stride, rate)
    marks, _ = signal.find_peaks(wave, height=0, distance=max(1, int(0.6 * stride)))
    return (stride, axis, marks) if len(marks) >= 2 else None


def length_of_change(rows):
    return np.linalg.norm(np.gradient(rows[:, :3], axis=0), axis=1)


def turning_point(left, top, right):
    bend = left - 2 * top + right
    shift = 0.5 * (left - right) / np.where(bend == 0, -1, bend)
    return np.clip(np.where(bend == 0, 0, shift), -0.5, 0.5)


def landmarks(rows, rate):
    """Contacts of a stretch without a gap, in seconds from its start: two arrays."""
    slow = low_pass(rows[:, 3:], 10, rate)
    rhythm = swings(slow, rate)
    if rhythm is None:
        return np.empty(0), np.empty(0)
    stride, axis, marks = rhythm
    reach = int(0.85 * stride)
    marks = marks[marks + reach + 2 < len(rows)]
    span = np.arange(reach)
    # The end of the swing: the first fall through zero behind each mark.
    turning = low_pass(rows[:, 3:] @ axis, 15, rate)[marks[:, None] + span]
    falls = (turning[:, :-1] >= 0) & (turning[:, 1:] < 0)
    marks, turning = marks[falls.any(axis=1)], turning[falls.any(axis=1)]
    at = falls[falls.any(axis=1)].argmax(axis=1)
    each = np.arange(len(at))
    high, low = turning[each, at], turning[each, at + 1]
    expected = marks + at + high / (high - low) + SWING_END * rate
    cues, count = expected.copy(), np.ones(len(expected))
    near = np.arange(-int(0.025 * rate), int(0.025 * rate) + 1)
    for hertz, sign, lead in ((20, -1, QUIET), (30, 1, PEAK)):
        jerk = sign * length_of_change(low_pass(rows[:, :3], hertz, rate))
        middle = np.round(expected - lead * rate).astype(int)
        views = jerk[np.clip(middle[:, None] + near, 0, len(rows) - 1)]
        top = np.clip(views[:, 1:-1].argmax(axis=1) + 1, 1, len(near) - 2)
        before, here, behind = (views[each, top + k] for k in (-1, 0, 1))
        is_top = (here > before) & (here >= behind)
        place = middle + near[top] + turning_point(before, here, behind)
        cues += np.where(is_top, place + lead * rate, 0)
        count += is_top
    contact = cues / count
    # Toe-off: where the rotation changes fastest behind it.
    change = -np.gradient(slow @ axis)
    first = np.round(contact + 0.18 * stride).astype(int)
    views = change[np.minimum(first[:, None] + np.arange(int(0.34 * stride)), len(rows) - 1)]
    top = np.clip(views.argmax(axis=1), 1, views.shape[1] - 2)
    off = first + top + turning_point(
        views[each, top - 1], views[each, top], views[each, top + 1]) + RELEASE * rate
    return gated(contact / rate, off / rate)


def gated(contact, off):
    kept = (off - contact >= 0.095) & (off - contact <= 0.4)
    return contact[kept], off[kept]


def mean_stride(rows, rate):
    """The same as `landmarks`, in blocks of eight seconds with two on either side."""
    core, margin = round(8 * rate), round(2 * rate)
    contacts, offs, last = [], [], -1.0
    for start in range(0, max(1, len(rows) - core), core):
        end = len(rows) if len(rows) - start < 2 * core else start + core
        from_ = max(0, start - margin)
        on, off = block(rows[from_:end + margin], rate)
        on, off = on + from_ / rate, off + from_ / rate
        kept = (on >= last + 0.35) & ((on < end / rate) | (end == len(rows)))
        if kept.any():
            contacts.append(on[kept])
            offs.append(off[kept])
            last = contacts[-1][-1]
        if end == len(rows):
            break
    none = [np.empty(0)]
    return np.concatenate(contacts or none), np.concatenate(offs or none)


def block(rows, rate):
    """Contacts of one block, in seconds from its start."""
    grid = 250.0
    times = np.arange(int((len(rows) - 1) / rate * grid + 1e-6) + 1) / grid
    rows = interpolate.CubicSpline(np.arange(len(rows)) / rate, rows, bc_type="natural")(times)
    spread = rows.std(axis=0)
    rows = rows / np.repeat([spread[:3].max(), spread[3:].max()], 3)
    slow = low_pass(rows[:, 3:], 10, grid)
    rhythm = swings(slow, grid)
    none = np.empty(0), np.empty(0)
    if rhythm is None:
        return none
    stride, axis, marks = rhythm
    marks = marks.astype(float)
    if marks[0] > 0.55 * stride:
        marks = np.insert(marks, 0, marks[0] - stride)
    if marks[-1] + stride < len(rows) + 0.45 * stride:
        marks = np.append(marks, marks[-1] + stride)
    below12, below15, below20, below30 = (low_pass(rows, h, grid) for h in (12, 15, 20, 30))
    half = stride // 2
    marks, likeness = aligned(below15, marks, np.arange(-half, half), int(0.1 * stride), 3, 4)
    alike = likeness > 0.6
    if alike.sum() < 2:
        return none
    typical = on_mean(marks[alike], stride, axis, below15, below20, slow, below30, grid)
    if typical is None:
        return none
    marks = marks[alike | np.isnan(likeness)]
    on, on_like = aligned(
        below30, marks + typical[0], np.arange(-15, 23), 5, 2, 1)
    off, off_like = aligned(
        below12, marks + typical[1], np.arange(-25, 25), 5, 2, 1)
    kept = (on_like >= 0.3) & (off_like >= 0.3) & (on >= 0) & (off <= len(rows) - 1)
    return gated(on[kept] / grid, off[kept] / grid)


def windows(rows, marks, offsets):
    """Marks, offsets, lanes: the rows about each mark, by the cubic through four neighbors."""
    whole = np.floor(marks).astype(int)
    t = (marks - whole)[:, None, None]
    weights = (-t * (t - 1) * (t - 2) / 6, (t + 1) * (t - 1) * (t - 2) / 2,
               -(t + 1) * t * (t - 2) / 2, (t + 1) * t * (t - 1) / 6)
    # One gather, one row wider on each side, serves all four.
    wide = np.arange(offsets[0] - 1, offsets[-1] + 3)
    views = rows[np.clip(whole[:, None] + wide, 0, len(rows) - 1)]
    n = len(offsets)
    return sum(w * views[:, k:k + n] for k, w in enumerate(weights))


def aligned(rows, start, offsets, reach, rounds, step):
    """Marks moved until their windows resemble the mean window most, and how much they do."""
    hop, wide = max(1, step // 2), np.arange(offsets[0] - reach, offsets[-1] + reach + 1)
    marks, likeness = start, np.full(len(start), np.nan)
    for _ in range(rounds):
        whole = (np.floor(marks) + wide[0] >= 0) & (np.floor(marks) + wide[-1] + 1 < len(rows))
        if whole.sum() < 2:
            return start, np.full(len(start), np.nan)
        views = windows(rows, marks[whole], wide)
        mean = views[:, reach:reach + len(offsets):step].mean(axis=0)
        mean = mean - mean.mean(axis=0)
        count = len(mean)
        # Marks, lags, lanes, places.
        lags = sliding_window_view(views, len(offsets), axis=1)[:, ::hop, :, ::step]
        products = np.einsum("mlcp,pc->ml", lags, mean, optimize=False)
        sums, squares = lags.sum(axis=3), np.einsum("mlcp,mlcp->ml", lags, lags)
        own = squares - (sums**2).sum(axis=2) / count
        curve = products / np.sqrt(own * (mean**2).sum() + 1e-12)
        best = curve.argmax(axis=1)
        each, inner = np.arange(len(best)), np.clip(best, 1, curve.shape[1] - 2)
        shift = np.where(
            best == inner, turning_point(
                curve[each, inner - 1], curve[each, inner], curve[each, inner + 1]), 0)
        moved = marks[whole] + (best + shift) * hop - reach
        likeness = np.full(len(start), np.nan)
        likeness[whole] = curve[each, best]
        median = np.median(moved - start[whole])
        marks = start.copy()
        marks[whole] = moved - median
    return marks, likeness


def on_mean(marks, stride, axis, below15, below20, slow, below30, grid):
    """Initial contact and toe-off on the mean stride, in samples from the mark."""
    ahead = np.arange(0, int(0.85 * stride))
    turning = windows((below15[:, 3:] @ axis)[:, None], marks, ahead).mean(axis=0)[:, 0]
    falls = np.flatnonzero((turning[:-1] >= 0) & (turning[1:] < 0))
    if not len(falls):
        return None
    at = falls[0]
    expected = at + turning[at] / (turning[at] - turning[at + 1]) + SWING_END * grid
    found, reach = [expected], 0.025 * grid
    for rows, sign, lead in ((below20, -1, QUIET), (below30, 1, PEAK)):
        middle = expected - lead * grid
        near = np.arange(int(np.floor(middle - reach)) - 3, int(np.ceil(middle + reach)) + 4)
        jerk = sign * length_of_change(windows(rows[:, :3], marks, near).mean(axis=0))
        tops = np.flatnonzero((jerk[1:-1] > jerk[:-2]) & (jerk[1:-1] >= jerk[2:])) + 1
        places = near[tops] + turning_point(jerk[tops - 1], jerk[tops], jerk[tops + 1])
        if len(places):
            nearest = places[np.abs(places - middle).argmin()]
            if abs(nearest - middle) <= reach:
                found.append(nearest + lead * grid)
    contact = np.mean(found)
    after = np.arange(round(contact + 0.18 * stride) - 2, round(contact + 0.52 * stride) + 2)
    change = -np.gradient(windows((slow @ axis)[:, None], marks, after).mean(axis=0)[:, 0])
    tops = np.flatnonzero((change[1:-1] > change[:-2]) & (change[1:-1] >= change[2:])) + 1
    if not len(tops):
        return None
    top = tops[change[tops].argmax()]
    off = after[top] + turning_point(change[top - 1], change[top], change[top + 1])
    return contact, off + RELEASE * grid
