# Compares the counts of this build with the baselines, as a Markdown table; fails where they
# differ by more than two in a hundred.
#
# Usage: awk -f gate.awk baselines.txt counts
BEGIN {
  FS = "\t"
  tolerance = 2
  print "| case | instructions | baseline | change | allocations | baseline | change |"
  print "|---|---:|---:|---:|---:|---:|---:|"
}
FNR == NR {
  instructions[$1] = $2
  allocations[$1] = $3
  next
}
{
  seen[$1] = 1
  if (!($1 in instructions)) {
    printf "| %s | %d | none | **new: run Scripts/bench --update** | %d | | |\n", $1, $2, $3
    bad = 1
    next
  }
  printf "| %s | %d | %d | %s | %d | %d | %s |\n", $1, $2, instructions[$1],
    change($2, instructions[$1], 0), $3, allocations[$1], change($3, allocations[$1], 20)
}
# The change in percent, marked where it is too large; so few more or less are let through.
function change(now, before, few,    percent) {
  percent = before > 0 ? 100 * (now / before - 1) : (now > 0 ? 100 : 0)
  if (now - before <= few && before - now <= few) return sprintf("%+.2f %%", percent)
  if (percent > tolerance) {
    bad = 1
    return sprintf("**%+.2f %%: more**", percent)
  }
  if (percent < -tolerance) {
    bad = 1
    return sprintf("**%+.2f %%: less, run Scripts/bench --update**", percent)
  }
  return sprintf("%+.2f %%", percent)
}
END {
  for (name in instructions) {
    if (!(name in seen)) {
      printf "| %s | gone: run Scripts/bench --update | %d | | | | |\n", name, instructions[name]
      bad = 1
    }
  }
  exit bad
}
