# shellcheck shell=bash disable=SC2154 # variables of ../../marshrut
# Measurements and long runs: programs among the tests of app, on a stack of their own under app/target.

bench() {
    case ${1:-} in
        engine) measure io.marshrut.bench.EngineBench "${@:2}" ;;
        recognition) bench_recognition "${@:2}" ;;
        "") list_benches ;;
        *)
            say "There is no bench of the name $1."
            list_benches
            exit 2
            ;;
    esac
}

list_benches() {
    cat <<'TEXT'
Usage: ./marshrut bench <name>

  engine [part …]  request cycles against the bare engine, decisions over the API, timers, the inbox
                   and the boards with few and many items; parts: cycles, statements, decisions, timers, inbox
  recognition      how exactly, how safely and how fast drawn documents of every type are read, on layouts that
                   nobody tunes to; beside tesseract and ocrmypdf on the same pages. --documents N, --seed S,
                   --set calibration|test|all, --types A,B, --layouts A,B, --damages A,B, --compare N, --workers
TEXT
}

soak() {
    case ${1:-} in
        cases) soak_cases "${@:2}" ;;
        exchange) soak_exchange "${@:2}" ;;
        kills) measure io.marshrut.soak.KillsSoak "${@:2}" ;;
        files) measure_in ocr/worker io.marshrut.ocr.worker.FilesSoak "${@:2}" ;;
        "") list_soaks ;;
        *)
            say "There is no soak of the name $1."
            list_soaks
            exit 2
            ;;
    esac
}

list_soaks() {
    cat <<'TEXT'
Usage: ./marshrut soak <name>

  cases [n]  n random cases of every kind with a clock that moves (5000); the tests do the same with 150
  files [n] [kinds]
             n hostile files through a worker whose memory is watched (500), of the kinds that a regular
             expression matches; the tests send one of each quick kind
  exchange [n]
             n messages to a partner that fails in five ways (1000); the tests do the same with 200
  kills [n]  n kills of worker, search node, object store, PostgreSQL and portal while people work (30)

MARSHRUT_SEED repeats a run whose seed was printed.
TEXT
}

soak_cases() {
    check_number "${1:-5000}"
    MARSHRUT_CASES=${1:-5000} soak_test CasesTest
}

soak_exchange() {
    check_number "${1:-1000}"
    MARSHRUT_MESSAGES=${1:-1000} soak_test DeliveryTest
}

# The same test as among all others, with more of everything; Maven's exit code.
soak_test() {
    check_toolchain
    provide_test_packages
    cd "$here" || return 1
    mvn -B --no-transfer-progress -Dspotless.check.skip=true -DskipITs \
        -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false package -pl app -am 2>&1 \
        | tee "$here/target/soak.log" \
        | grep --line-buffered -E 'MARSHRUT_SEED|Tests run:|^\[ERROR\]|^\[INFO\] BUILD'
    return "${PIPESTATUS[0]}"
}

check_number() {
    [[ $1 =~ ^[1-9][0-9]{0,6}$ ]] || fail 2 "$1 is not a number of cases"
}

# Recognition on the corpus. What it is compared with and the further typefaces come from Debian.
bench_recognition() {
    local log=$here/target/build.log
    check_toolchain
    provide_language_data || fail 3 "No Russian language data for recognition (tesseract-ocr-rus)"
    provide_font_library || fail 3 "fontconfig is missing and cannot be installed by this user"
    provide_compared_programs || say "tesseract and ocrmypdf cannot be installed by this user: no comparison"
    mkdir -p "$here/target"
    say "Building (log: $log)"
    (cd "$here" && mvn -B --no-transfer-progress -DskipTests -Dspotless.check.skip=true -pl ocr/pipeline -am \
        package dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath) \
        >"$log" 2>&1 || build_failed
    cd "$here/ocr/pipeline" || return 1
    exec "$(java_command java)" -Xmx1g -Djava.awt.headless=true \
        -cp "target/test-classes:target/classes:$(<target/test.classpath)" \
        io.marshrut.ocr.bench.RecognitionBench "$@"
}

# Runs a program of app's tests on their class path.
measure() {
    measure_in app "$@"
}

# The same with the tests of another module.
measure_in() {
    local module=$1 program=$2 log=$here/target/build.log
    check_toolchain
    provide_language_data || say "No Russian language data for recognition (tesseract-ocr-rus): scans will not be read"
    mkdir -p "$here/target"
    say "Building (log: $log)"
    (cd "$here" && mvn -B --no-transfer-progress -DskipTests -Dspotless.check.skip=true -pl "$module" -am \
        package dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath) \
        >"$log" 2>&1 || build_failed
    cd "$here/$module" || return 1
    exec "$(java_command java)" -cp "target/test-classes:target/classes:$(<target/test.classpath)" "$program" "${@:3}"
}
