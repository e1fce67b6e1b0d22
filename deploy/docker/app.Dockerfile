# The portal. Built from the root of the repository:
#   docker build -f deploy/docker/app.Dockerfile -t marshrut/app .

FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/repository \
    mvn -B --no-transfer-progress -Dmaven.repo.local=/repository -DskipTests -Dspotless.check.skip=true -pl app -am package
# libraries and own code apart: a new version of the portal then is one small layer
RUN java -Djarmode=tools -jar app/target/marshrut-app.jar extract --destination /portal

FROM debian:12-slim
# the JRE lays links to manual pages, whose folder the slim image leaves out
RUN mkdir -p /usr/share/man/man1 \
    && apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless fontconfig curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home marshrut
WORKDIR /opt/marshrut
COPY --from=build /portal/lib lib
COPY --from=build /portal/marshrut-app.jar .
USER marshrut
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD curl -fsS "http://127.0.0.1:${SERVER_PORT:-8080}/actuator/health/readiness" >/dev/null
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "marshrut-app.jar"]
