#!/usr/bin/env bash
# Ends sessions in each way there is, seen from another node (R13): reliability/sessions.sh [path of a jar that is already built]
exec "$(dirname "$0")/../bench/start.sh" Sessions "$@"
