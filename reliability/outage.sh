#!/usr/bin/env bash
# Takes the database away for a minute under 200 desks, refused and then silent (R6): [AWAY=60] reliability/outage.sh [path of a jar that is already built]
exec "$(dirname "$0")/../bench/start.sh" Outage "$@"
