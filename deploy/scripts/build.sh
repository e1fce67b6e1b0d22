# shellcheck shell=bash disable=SC2154 # variables of ../../marshrut
# Builds what `run` needs, and only when something has changed since the last build.

stamp=$here/target/marshrut-built
portal=$here/app/target/portal

build_when_needed() {
    local start why
    why=$(reason_to_build)
    if [[ -z $why ]]; then
        say "Nothing has changed since the last build"
        return 0
    fi
    start=$(date +%s%N)
    say "Building: $why (the first time also downloads libraries; log: $here/target/build.log)"
    mkdir -p "$here/target"
    # one build at a time; the lock is not handed on to the portal
    (
        flock 9
        build
    ) 9>"$here/target/build.lock"
    say "Built in $(seconds_since "$start") s"
}

reason_to_build() {
    local newer
    if [[ ! -f $stamp || ! -d $portal ]]; then
        printf 'there is no complete build yet'
        return 0
    fi
    # a folder counts as newer when a file in it was removed
    newer=$(cd "$here" && find pom.xml ./*/pom.xml ./*/*/pom.xml ./*/src/main ./*/*/src/main -newer "$stamp" -print -quit)
    [[ -z $newer ]] || printf '%s is newer than the last build' "$newer"
}

build() {
    local started=$stamp.started
    rm -f "$stamp"
    touch "$started"
    remove_old_outputs
    (cd "$here" && mvn -B --no-transfer-progress -DskipTests -Dspotless.check.skip=true package) \
        >"$here/target/build.log" 2>&1 \
        || build_failed
    lay_out_portal
    mv "$started" "$stamp"
}

build_failed() {
    say "The build failed:"
    grep -E '^\[(ERROR|FATAL)\]' "$here/target/build.log" | head -n 20 >&2
    fail 4 "The whole log is $here/target/build.log"
}

# What Maven itself leaves lying: libraries of older versions beside the new ones, and what was made of sources that
# are gone.
remove_old_outputs() {
    rm -rf "$here"/deploy/*/target/dist "$here"/ocr/worker/target/dist \
        "$here"/{*,*/*}/target/{classes,test-classes}
}
