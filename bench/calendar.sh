#!/usr/bin/env bash
# Asks the calendar of 3,000 sites for a year, on one core: bench/calendar.sh
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
"${java}c" -d target/bench/classes -cp "$classpath" bench/CalendarBench.java

# The application, its database and the compiler of the JVM share the core.
exec taskset -c 0 "$java" -Xmx1g -cp "$classpath" CalendarBench
