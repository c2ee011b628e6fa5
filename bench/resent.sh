#!/usr/bin/env bash
# Sends 20,000 forms two to five times at once (R3): bench/resent.sh [path of a jar that is already built]
exec "$(dirname "$0")/start.sh" Resent "$@"
