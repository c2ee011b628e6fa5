#!/usr/bin/env bash
# Alters a sealed trail of a million entries, one row at a time (R14): reliability/trail.sh [path of a jar that is already built]
exec "$(dirname "$0")/../bench/start.sh" Trail "$@"
