#!/usr/bin/env bash
# Restarts two nodes behind a proxy, one after the other, under eight desks: reliability/rolling.sh [path of a jar that is already built]
exec "$(dirname "$0")/../bench/start.sh" Rolling "$@"
