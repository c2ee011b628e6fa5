#!/usr/bin/env bash
# Receives 10,000 people, lets a night pass after their time, and looks for them everywhere: reliability/erasure.sh [how many]
set -euo pipefail
cd "$(dirname "$0")/.."

./mvnw -B -q test -Dtest=NothingOfThemIsLeftTests -Dguichet.people="${1:-10000}"
cat target/erasure.txt
