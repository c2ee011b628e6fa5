#!/usr/bin/env bash
# Starts it cold 20 times on two cores, each time under eight desks: [STARTS=20] reliability/coldstarts.sh [path of a jar that is already built] [jar | image]
exec "$(dirname "$0")/../bench/start.sh" ColdStarts "$@"
