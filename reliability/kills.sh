#!/usr/bin/env bash
# Kills the application and PostgreSQL in turn, 50 times, while eight desks post (R2): [BENCH_PERCENT=100] reliability/kills.sh [path of a jar that is already built]
exec "$(dirname "$0")/../bench/start.sh" Kills "$@"
