#!/usr/bin/env bash
# Resident memory, idle and at 200 desks (P9): [MINUTES=3] [BENCH_OPTIONS='-Xmx…'] bench/memory.sh [path of a jar that is already built] [jar | image]
exec "$(dirname "$0")/start.sh" Memory "$@"
