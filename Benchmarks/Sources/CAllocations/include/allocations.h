#pragma once

/// How often memory was asked for since the program began, by any of its libraries.
long footfall_allocations(void);
