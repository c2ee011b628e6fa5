#!/usr/bin/env bash
# Sends 100,000 requests that nobody should send (R10): reliability/fuzz.sh [path of a jar that is already built]; SEED=… repeats a run
exec "$(dirname "$0")/../bench/start.sh" Fuzzing "$@"
