#!/usr/bin/env bash
# Measures the packaged jar on a PostgreSQL 18 of its own: bench/run.sh [path of a jar that is already built]
exec "$(dirname "$0")/start.sh" Bench "$@"
