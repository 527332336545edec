# Build: the jar, without tests and guards (the pipeline runs them on the sources).
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -q -Dquick dependency:go-offline
COPY src src
COPY bpmn bpmn
COPY forms forms
COPY samples samples
RUN mvn -B -q -Dquick -DskipTests package

# Run: a Java runtime, the jar, and a user who owns nothing but the data folder.
FROM eclipse-temurin:17-jre
RUN groupadd --gid 10001 ptr \
 && useradd --uid 10001 --gid ptr --home-dir /ptr --no-create-home --shell /usr/sbin/nologin ptr \
 && install -d -o ptr -g ptr /ptr /ptr/data
WORKDIR /ptr
COPY --from=build /build/target/ptr.jar ptr.jar
COPY config.yaml config.yaml
COPY samples samples
USER 10001:10001
VOLUME /ptr/data
EXPOSE 8080
ENV LANG=C.UTF-8
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=5 \
    CMD curl --fail --silent --output /dev/null "http://localhost:${PTR_SERVER_PORT:-8080}/actuator/health"
# exec form: the signal to stop reaches the JVM, which ends running work first.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "ptr.jar"]
