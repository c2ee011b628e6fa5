#!/usr/bin/env bash
# Replaces two nodes of an older release by two of a newer one under load, on a million visits (R8): reliability/upgrade.sh <jar of the older release> [jar of the newer one]
set -euo pipefail
exec "$(dirname "$0")/../bench/start.sh" Upgrade "${2:-}" "$(realpath "${1:?the jar of the older release}")"
