#!/usr/bin/env bash
# Guesses passwords 10,000 times over two nodes (R12): reliability/guessing.sh [path of a jar that is already built]
exec "$(dirname "$0")/../bench/start.sh" Guessing "$@"
