#!/usr/bin/env bash
# Compares the exported hours of the real structures with the reference evaluator: bench/hours/run.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

if [[ -z "${JAVA_HOME:-}" ]]; then
  for jdk in /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [[ -x "$jdk/bin/java" ]] && export JAVA_HOME="$jdk" && break
  done
fi
bin="${JAVA_HOME:+$JAVA_HOME/bin/}"
folder=target/bench/hours
mkdir -p "$folder/classes"

./mvnw -B -q compile dependency:build-classpath -Dmdep.outputFile="$folder/classpath.txt"
classpath="target/classes:$(< "$folder/classpath.txt")"
"${bin}javac" -proc:none -d "$folder/classes" -cp "$classpath" bench/fr/guichet/*/*.java
"${bin}java" -cp "$folder/classes:$classpath" fr.guichet.opening.PublishedWeeks \
  src/main/resources/demo/structures-france-services-2024-08-01.csv "$folder/moments.tsv"

# Fetched, never shipped: LGPL-3.0-only, and no part of the product.
npm install --prefix "$folder" --silent --no-audit --no-fund opening_hours@3.15.0
# A moment is read on the wall of the site, whatever the clock of this machine.
TZ=UTC NODE_PATH="$folder/node_modules" node bench/hours/compare.js "$folder/moments.tsv"
