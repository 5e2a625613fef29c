# The table of run.sh from its lines `client TAB mode TAB step TAB ok|FAIL|n/a TAB remark`.
#
# A row is a client in one mode; the columns are the way of a payment, then how many of the client's other steps
# went well. A step of the way that is missing, or any step that another row of the same client has, was silently
# skipped, which counts as failed; `-` says that it cannot be (n/a).

BEGIN {
  FS = "\t"
  width = split("certificates|create|duplicate|other content|query|pay|notification|refund|bill|upload|close|wrong signature|wrong platform key", walk, "|")
  split("certs|create|again|other|query|pay|notify|refund|bill|upload|close|bad sig|bad key", heading, "|")
  for (c = 1; c <= width; c++) is_walk[walk[c]]
}

{ row = $1 FS $2 }
!(row in seen) { seen[row]; rows[++height] = row }
{ state[row, $3] = $4; remark[row, $3] = $5 }
$3 == "whole run" { died[row] }
!($3 in is_walk) && $3 != "whole run" && !(($1, $3) in known) { known[$1, $3]; other[$1, ++others[$1]] = $3 }

END {
  printf "%-14s%-20s", "client", "mode"
  for (c = 1; c <= width; c++) printf "%-8s", heading[c]
  print "others"
  for (r = 1; r <= height; r++) {
    row = rows[r]
    split(row, name, FS)
    printf "%-14s%-20s", name[1], name[2]
    for (c = 1; c <= width; c++) printf "%-8s", judged(row, walk[c])
    good = 0
    for (o = 1; o <= others[name[1]]; o++) good += judged(row, other[name[1], o]) == "ok"
    print others[name[1]] ? good " of " others[name[1]] : "-"
    if (row in died) judged(row, "whole run")
  }
  for (f = 1; f <= failed; f++) print faults[f]
  printf "%d passed, %d failed\n", passed, failed
  exit failed > 0 || passed == 0
}

function judged(row, step,    found, name) {
  found = state[row, step]
  if (found == "n/a") return "-"
  if (found == "ok") { passed++; return found }
  split(row, name, FS)
  faults[++failed] = "FAIL " name[1] " / " name[2] " / " step ": " (found == "" ? "did not run" : remark[row, step])
  return "FAIL"
}
