#!/usr/bin/env bash
# Seeks the free slots of 50 agents over 8 weeks: bench/slots.sh
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ -z "${JAVA_HOME:-}" ]]; then
  for jdk in /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [[ -x "$jdk/bin/java" ]] && export JAVA_HOME="$jdk" && break
  done
fi

mkdir -p target/bench
./mvnw -B -q compile dependency:build-classpath -Dmdep.outputFile=target/bench/classpath.txt

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
classpath="target/bench/classes:target/classes:$(cat target/bench/classpath.txt)"
"${java}c" -d target/bench/classes -cp "$classpath" bench/SlotsBench.java

exec "$java" -Xmx1g -cp "$classpath" SlotsBench
