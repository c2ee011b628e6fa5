#!/usr/bin/env bash
# 40 payloads in every text field, every page and file opened in Chromium (R11): [PASSES=40] reliability/injection.sh
set -euo pipefail
cd "$(dirname "$0")/.."

./mvnw -B -q test -Dtest='InjectionTests#nothingRunsAnywhere' -Dguichet.injection="${PASSES:-40}"
cat target/injection.md
