"""The questions that `footfall report` answers of a sensor on the shank, in NumPy and SciPy."""
