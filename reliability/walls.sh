#!/usr/bin/env bash
# Every address × every role × the ids of another house (R9): reliability/walls.sh
set -euo pipefail
cd "$(dirname "$0")/.."

./mvnw -B -q test -Dtest=AccessMatrixTests
cat target/walls.md
