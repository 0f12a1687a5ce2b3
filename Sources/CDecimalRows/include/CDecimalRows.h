#ifndef C_DECIMAL_ROWS_H
#define C_DECIMAL_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Where the numbers of one column of the text go.
typedef struct {
  /// NULL for a column that nobody wants.
  double *numbers;
  /// Taken off each number: what the first stamp has, in the column of time.
  double origin;
} footfall_column;

/// Rows of plain numbers to be taken from a text, and what was learned of them.
typedef struct {
  /// Readable from 24 before `start` to 64 behind `end`.
  const uint8_t *bytes;
  /// Where the next row begins; moves on with each row that is taken.
  ptrdiff_t start;
  /// Behind a line feed.
  ptrdiff_t end;
  ptrdiff_t row;
  ptrdiff_t capacity;
  /// Bytes of a line, at most.
  ptrdiff_t line_limit;
  const footfall_column *columns;
  ptrdiff_t width;
  /// The column of time, or a negative number.
  ptrdiff_t time_column;
  int64_t time_origin;
  /// Digits behind the mark of the stamps, at most.
  ptrdiff_t time_decimals;
  /// Lengths of the last cells of the last 32 rows, by row modulo 32.
  ptrdiff_t *lengths;
  /// 128 bits of 5^-k, two words for each k, the higher first, from k = 20 down to 0.
  const uint64_t *powers_of_five;
  bool has_line_feeds;
  bool has_pairs;
  uint8_t delimiter;
  uint8_t decimal;
} footfall_rows;

/// Whether this processor can run `footfall_take_rows`.
bool footfall_rows_are_available(void);

/// Takes rows up to the first that has anything but plain numbers, `[-]digits[.digits]` of at most
/// twenty digits, in its wanted columns. What is there of that row is to be read again.
void footfall_take_rows(footfall_rows *rows);

#endif
