#pragma once

/// How often memory was asked for since the program began, by any of its libraries.
long footfall_allocations(void);

/// Keeps what is freed for the next time, as the program itself does: a page that goes back to the
/// system and is taken again is cleared again.
void footfall_keep_freed(void);
