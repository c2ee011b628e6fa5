#!/usr/bin/env bash
# Backs a house up at work and restores it into a new server (R7), by PostgreSQL’s own tools in the path or in PG_BIN: reliability/backup.sh [path of a jar that is already built]
exec "$(dirname "$0")/../bench/start.sh" Backup "$@"
