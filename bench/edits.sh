#!/usr/bin/env bash
# Edits one visit and one appointment 5,000 times each, 50 agents at once (R4): bench/edits.sh [path of a jar that is already built]
exec "$(dirname "$0")/start.sh" Edits "$@"
