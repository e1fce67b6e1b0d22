# The OCR worker. Built from the root of the repository:
#   docker build -f deploy/docker/worker.Dockerfile -t marshrut/worker .

FROM maven:3-eclipse-temurin-17 AS build
# amd64 or arm64, given by the builder
ARG TARGETARCH
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/repository \
    case "${TARGETARCH:-amd64}" in \
        amd64) platform=linux-x86_64 ;; \
        arm64) platform=linux-arm64 ;; \
        *) echo "no recognition libraries for $TARGETARCH" >&2; exit 1 ;; \
    esac \
    && mvn -B --no-transfer-progress -Dmaven.repo.local=/repository -DskipTests -Dspotless.check.skip=true \
        "-Dnatives.platform=$platform" -pl ocr/worker -am package

FROM debian:12-slim
# the JRE lays links to manual pages, whose folder the slim image leaves out
RUN mkdir -p /usr/share/man/man1 \
    && apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless fontconfig tesseract-ocr-rus \
        libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home marshrut
WORKDIR /opt/marshrut
COPY --from=build /build/ocr/worker/target/dist worker
USER marshrut
ENV MARSHRUT_TESSDATA=/usr/share/tesseract-ocr/5/tessdata
# each copy is known to the engine by the name of its container; pages are held outside of the Java heap, which gives
# back to the system what a large page took
ENTRYPOINT ["sh", "-c", "MARSHRUT_WORKER_ID=${MARSHRUT_WORKER_ID:-$(hostname)} exec java -Xms32m -Xmx384m -XX:+UseSerialGC -XX:MaxHeapFreeRatio=50 -XX:-ShrinkHeapInSteps -cp '/opt/marshrut/worker/*' io.marshrut.ocr.worker.WorkerMain"]
