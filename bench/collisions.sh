#!/usr/bin/env bash
# Books, moves and cancels on 200 slots from 64 desks at once (R1): bench/collisions.sh [path of a jar that is already built]
exec "$(dirname "$0")/start.sh" Collisions "$@"
