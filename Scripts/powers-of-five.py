"""Writes Sources/FootfallInput/Table/PowersOfFive.swift.

The leading 128 bits of 5^q for every q that a double can need, as the algorithm of
D. Lemire, "Number parsing at a gigabyte per second", Software: Practice and Experience 51 (2021),
wants them: cut off for q >= 0, rounded up for q < 0.
"""

from pathlib import Path

FIRST, LAST = -342, 308


def leading_bits(q):
    if q >= 0:
        power = 5**q
        excess = power.bit_length() - 128
        return power >> excess if excess >= 0 else power << -excess
    divisor = 5**-q
    shift = divisor.bit_length() + 127
    # A power of five is no power of two, so the quotient has 128 bits and a rest.
    return (1 << shift) // divisor + 1


lines = [
    "// Written by Scripts/powers-of-five.py; not edited by hand.",
    "",
    "/// The leading 128 bits of the powers of five from 5^-342 to 5^308.",
    "enum PowersOfFive {",
    f"  static let first = {FIRST}",
    f"  static let last = {LAST}",
    "",
    "  /// Two words per power, the higher one first.",
    "  static let words: [UInt64] = [",
]
for q in range(FIRST, LAST + 1):
    bits = leading_bits(q)
    assert bits >> 127 == 1
    lines.append(f"    0x{bits >> 64:016X}, 0x{bits & (1 << 64) - 1:016X},")
lines += ["  ]", "}", ""]
target = Path(__file__).parent.parent / "Sources/FootfallInput/Table/PowersOfFive.swift"
target.write_text("\n".join(lines))
