#!/usr/bin/env bash
# Measures the time to the first 200 without and with the AOT cache (P8): [ROUNDS=5] bench/startup.sh [path of a jar that is already built]
exec "$(dirname "$0")/start.sh" Startup "$@"
