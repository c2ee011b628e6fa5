#!/usr/bin/env bash
# Runs a program of this folder, or of reliability/, against the packaged jar: bench/start.sh Bench [path of a jar that is already built] [words of its own]
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ -z "${JAVA_HOME:-}" ]]; then
  for jdk in /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [[ -x "$jdk/bin/java" ]] && export JAVA_HOME="$jdk" && break
  done
fi
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

jar="${2:-}"
if [[ -z "$jar" ]]; then
  ./mvnw -B -q -DskipTests package
  jar="$(ls target/guichet-*.jar)"
fi

mkdir -p target/bench
./mvnw -B -q dependency:build-classpath -Dmdep.outputFile=target/bench/classpath.txt
# Only what starts PostgreSQL and talks to it, or reads pages: none of the product's own libraries.
classpath="$(tr ':' '\n' < target/bench/classpath.txt \
  | grep -E '/(embedded-postgres|postgresql-|slf4j-api|commons-(compress|lang3|io|codec)-|xz-|jsoup-)' | paste -sd:)"

"${java}c" -d target/bench/classes -cp "$classpath" -sourcepath bench:reliability "$(ls {bench,reliability}/"$1.java" 2> /dev/null)"

exec "$java" -Xmx512m -Dslf4j.internal.verbosity=ERROR -cp "target/bench/classes:$classpath" "$1" "$jar" "${@:3}"
