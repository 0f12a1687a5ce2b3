// The one loop that Swift's vectors do not express: digits multiplied in pairs of bytes.
//
// It takes only what is plain; RowPass takes the rest, and everything where this is not available.
// Both give the same numbers: a law of the tests says so.

#include "CDecimalRows.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define KERNEL __attribute__((target("sse4.1,lzcnt,bmi")))
#define INLINE static inline __attribute__((always_inline)) KERNEL

bool footfall_rows_are_available(void) {
  return __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("lzcnt")
      && __builtin_cpu_supports("bmi");
}

// Read at an offset of k: the last k bytes of sixteen set, or the first sixteen less k.
static const uint8_t last_set[48] = {[16 ... 47] = 255};
static const uint8_t first_set[48] = {[0 ... 15] = 255};
static const double powers_of_ten[] = {
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
};

INLINE __m128i load(const uint8_t *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }

// One bit per byte of 64: the delimiter, quotes, bytes below the blank and above ASCII.
INLINE uint64_t special_bytes(const uint8_t *bytes, __m128i delimiter) {
  uint64_t mask = 0;
  for (int k = 0; k < 4; k++) {
    __m128i block = load(bytes + 16 * k);
    __m128i found = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(block, delimiter), _mm_cmpeq_epi8(block, _mm_set1_epi8('"'))),
        // Signed, so that bytes above ASCII count as below.
        _mm_cmplt_epi8(block, _mm_set1_epi8(' ')));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * k);
  }
  return mask;
}

// Sixteen digits as four numbers of four.
INLINE __m128i fours(__m128i digits) {
  __m128i pairs = _mm_maddubs_epi16(
      digits, _mm_set_epi8(1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10));
  return _mm_madd_epi16(pairs, _mm_set_epi16(1, 100, 1, 100, 1, 100, 1, 100));
}

// D. Lemire (2021), doi:10.1002/spe.2984: digits / 10^decimals, rounded once; as
// DecimalText.rounded, for numbers that are neither small nor large.
static __attribute__((noinline)) KERNEL double rounded(
    uint64_t digits, uint32_t decimals, const uint64_t *powers_of_five) {
  if (digits == 0) return 0;
  int zeros = (int)_lzcnt_u64(digits);
  uint64_t word = digits << zeros;
  const uint64_t *power = powers_of_five + 2 * (20 - decimals);
  unsigned __int128 product = (unsigned __int128)word * power[0];
  uint64_t high = product >> 64, low = (uint64_t)product;
  if ((high & 0x1FF) == 0x1FF) {
    uint64_t more = ((unsigned __int128)word * power[1]) >> 64;
    low += more;
    high += more > low;
  }
  int top = high >> 63;
  uint64_t mantissa = high >> (top + 9);
  int64_t exponent = ((-217706 * (int64_t)decimals) >> 16) + 63 + top - zeros + 1023;
  // A tie exactly half way goes to the even neighbor; only small powers can be exact.
  if (low <= 1 && decimals <= 4 && (mantissa & 3) == 1 && mantissa << (top + 9) == high) {
    mantissa &= ~(uint64_t)1;
  }
  mantissa = (mantissa + (mantissa & 1)) >> 1;
  exponent += mantissa >> 53;
  uint64_t bits = (uint64_t)exponent << 52 | (mantissa & ~(~(uint64_t)0 << 52));
  double number;
  __builtin_memcpy(&number, &bits, sizeof number);
  return number;
}

typedef struct {
  uint64_t digits;
  // Digits, those in front of others included; zero where this is no plain number.
  uint32_t count;
  // Digits behind the mark.
  uint32_t decimals;
  bool has_mark;
} parsed;

// The sixteen bytes before `end` with the mark taken out, which stands `decimals` from there.
INLINE __m128i without_mark(const uint8_t *end, uint32_t decimals) {
  __m128i behind = load(end - 16), before = load(end - 17);
  return _mm_blendv_epi8(behind, before, load(first_set + decimals));
}

// Sixteen digits as a number.
INLINE uint64_t sixteen(__m128i digits) {
  __m128i eights = _mm_madd_epi16(
      _mm_packus_epi32(fours(digits), _mm_setzero_si128()),
      _mm_set_epi16(1, 10000, 1, 10000, 1, 10000, 1, 10000));
  uint64_t both = (uint64_t)_mm_cvtsi128_si64(eights);
  return (both & 0xFFFFFFFF) * 100000000 + (both >> 32);
}

INLINE bool are_digits(__m128i digits) {
  __m128i wrong = _mm_subs_epu8(digits, _mm_set1_epi8(9));
  return _mm_testz_si128(wrong, wrong);
}

// A field of at most sixteen bytes.
INLINE parsed short_field(const uint8_t *to, uint32_t length, __m128i decimal) {
  parsed field = {0};
  __m128i bytes = load(to - 16);
  uint32_t marks = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, decimal)) << 16;
  uint32_t decimals = _lzcnt_u32(marks | 1), count = length;
  field.has_mark = decimals < length;
  if (field.has_mark) {
    if (decimals - 1 >= length - 2) return field;
    bytes = without_mark(to, decimals);
    count -= 1;
    field.decimals = decimals;
  }
  __m128i digits = _mm_and_si128(_mm_sub_epi8(bytes, _mm_set1_epi8('0')), load(last_set + count));
  field.digits = sixteen(digits);
  field.count = are_digits(digits) ? count : 0;
  return field;
}

// A field of up to 21 bytes, which has digits on both sides of its mark.
static __attribute__((noinline)) KERNEL parsed long_field(
    const uint8_t *to, uint32_t length, uint8_t decimal) {
  parsed field = {.has_mark = true};
  const __m128i mark = _mm_set1_epi8((char)decimal), zeros = _mm_set1_epi8('0');
  uint32_t marks = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(load(to - 16), mark)) << 16;
  marks |= (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(load(to - 32), mark));
  uint32_t decimals = _lzcnt_u32(marks | 1), count = length - 1;
  if (decimals - 1 >= length - 2) return field;
  __m128i low = _mm_sub_epi8(without_mark(to, decimals < 16 ? decimals : 16), zeros);
  __m128i high = _mm_sub_epi8(without_mark(to - 16, decimals < 16 ? 0 : decimals - 16), zeros);
  high = _mm_and_si128(high, load(last_set + count - 16));
  uint64_t head = (uint32_t)_mm_extract_epi32(fours(high), 3);
  // More would not fit in a word.
  if (head > 1800 || !are_digits(_mm_max_epu8(low, high))) return field;
  field.digits = head * 10000000000000000 + sixteen(low);
  field.decimals = decimals;
  field.count = count;
  return field;
}

// Whether a line's first byte cannot be that of a comment.
INLINE bool may_begin_row(const uint8_t *line) {
  if (line[0] == '-') return line[1] != '-';
  return line[0] != '#' && line[0] != '/' && line[0] != '%' && line[0] != '\'';
}

INLINE bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\t'; }

// Where a number goes, less the column's origin; false for a stamp that is left to others.
INLINE bool put(
    const footfall_rows *rows, const footfall_column *column, ptrdiff_t row, parsed field,
    bool is_negative, bool is_time) {
  if (is_time && !field.has_mark) {
    // Sixteen digits at most, which stay exact.
    int64_t whole = is_negative ? -(int64_t)field.digits : (int64_t)field.digits;
    int64_t rest;
    if (__builtin_sub_overflow(whole, rows->time_origin, &rest)) return false;
    column->numbers[row] = (double)rest;
    return true;
  }
  double size = field.count <= 15
      ? (double)(int64_t)field.digits / powers_of_ten[field.decimals]
      : rounded(field.digits, field.decimals, rows->powers_of_five);
  uint64_t bits;
  __builtin_memcpy(&bits, &size, sizeof bits);
  // Signs come at random: a branch on one is often guessed wrong.
  bits |= (uint64_t)is_negative << 63;
  __builtin_memcpy(&size, &bits, sizeof size);
  column->numbers[row] = is_time ? size - column->origin : size;
  return true;
}

KERNEL void footfall_take_rows(footfall_rows *rows) {
  const uint8_t *const bytes = rows->bytes;
  const footfall_column *const columns = rows->columns;
  const ptrdiff_t end = rows->end, width = rows->width, time_column = rows->time_column;
  const uint8_t delimiter = rows->delimiter;
  const __m128i delimiters = _mm_set1_epi8((char)delimiter);
  const __m128i decimal = _mm_set1_epi8((char)rows->decimal);
  ptrdiff_t row = rows->row, start = rows->start, from = start, column = 0;
  // Of the row that is being taken; it counts once the row is whole.
  uint32_t stamp_decimals = 0;
  if (row >= rows->capacity) return;
  for (ptrdiff_t block = start; block < end; block += 64) {
    uint64_t mask = special_bytes(bytes + block, delimiters);
    if (end - block < 64) mask &= ((uint64_t)1 << (end - block)) - 1;
    for (; mask != 0; mask &= mask - 1) {
      ptrdiff_t i = block + __builtin_ctzll(mask), to = i;
      bool is_last = bytes[i] != delimiter;
      if (is_last) {
        if (bytes[i] != '\n') {
          if (bytes[i] == '\r' && bytes[i + 1] == '\n') continue;
          goto stop;
        }
        to -= i > start && bytes[i - 1] == '\r';
      }
      if (column >= width) goto stop;
      if (columns[column].numbers) {
        bool is_negative = bytes[from] == '-', is_time = column == time_column;
        uint64_t length = (uint64_t)(to - from - is_negative);
        // None at all is more than any.
        if (length - 1 >= 21) goto stop;
        parsed field = length <= 16
            ? short_field(bytes + to, (uint32_t)length, decimal)
            : long_field(bytes + to, (uint32_t)length, rows->decimal);
        if (field.count == 0) goto stop;
        if (is_time) {
          if (!put(rows, &columns[column], row, field, is_negative, true)) goto stop;
          stamp_decimals = field.decimals;
        } else {
          put(rows, &columns[column], row, field, is_negative, false);
        }
      }
      if (!is_last) {
        column += 1;
        from = i + 1;
        continue;
      }
      if (column != width - 1 || i - start > rows->line_limit || !may_begin_row(bytes + start)) {
        goto stop;
      }
      if (to < i) rows->has_pairs = true; else rows->has_line_feeds = true;
      while (from < to && is_blank(bytes[from])) from += 1;
      while (from < to && is_blank(bytes[to - 1])) to -= 1;
      rows->lengths[row & 31] = to - from;
      if (stamp_decimals > rows->time_decimals) rows->time_decimals = stamp_decimals;
      row += 1;
      start = from = i + 1;
      column = 0;
      if (row >= rows->capacity) goto stop;
    }
  }
stop:
  rows->row = row;
  rows->start = start;
}

#else

bool footfall_rows_are_available(void) { return false; }

void footfall_take_rows(footfall_rows *rows) { (void)rows; }

#endif
