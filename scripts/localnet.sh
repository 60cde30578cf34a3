#!/usr/bin/env bash
# A local network as the official one is started: ports 9944, 9945 and 9946, four blocks a second, and on stdout the lines that
# test suites wait for. LOCALNET_SH_PATH of the official end-to-end tests may point here.
#
#   scripts/localnet.sh                            fast blocks, one every 250 ms
#   scripts/localnet.sh False                      one every 12 s (fast_blocks=False says the same)
#
# It begins anew each time, keeps nothing, and ends with SIGTERM or Ctrl-C.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
node scripts/ensure-installed.js >&2
[ -f dist/main.js ] || node scripts/build.js >&2
exec node scripts/localnet.js "$@"
