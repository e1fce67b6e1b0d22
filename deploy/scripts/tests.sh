# shellcheck shell=bash disable=SC2154 # variables of ../../marshrut
# Builds everything and runs all tests; the exit code is Maven's.

run_tests() {
    local start log=$here/target/test.log
    start=$(date +%s%N)
    check_toolchain
    provide_test_packages
    mkdir -p "$here/target"
    remove_old_outputs
    say "Testing (log: $log)"
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    cd "$here" || return 1
    local code=0
    # two modules at a time: those before the portal do not need each other
    mvn -B -T 2 --no-transfer-progress verify 2>&1 | tee "$log" | grep --line-buffered -E "$worth_showing" \
        || code=${PIPESTATUS[0]} # of this very pipe: after another command it would tell of that one
    summarise "$log" "$code" "$(seconds_since "$start")"
    exit "$code"
}

worth_showing='^\[INFO\] Building Marshrut|Tests run:.* in |^\[ERROR\]|^\[INFO\] BUILD|^\[INFO\] (Marshrut :: .*|Marshrut) \.+ '

provide_test_packages() {
    local missing=()
    provide_language_data || missing+=(tesseract-ocr-rus)
    provide_font_library || missing+=(fontconfig)
    provide_office || missing+=(libreoffice-writer-nogui libreoffice-calc-nogui)
    provide_browser || missing+=(chromium)
    [[ ${#missing[@]} -eq 0 ]] \
        || fail 3 "Packages needed for the tests are missing and cannot be installed by this user: ${missing[*]}"
}

# Sums of all modules, from the line that closes each run.
summarise() {
    awk -v code="$2" -v took="$3" '
        /Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$/ {
            gsub(/[^0-9,]/, ""); split($0, n, ","); run += n[1]; bad += n[2] + n[3]; skipped += n[4]
        }
        END {
            printf "\n%s: %d tests, %d failed, %d skipped, %s s\n", code == 0 ? "PASSED" : "FAILED", run, bad, skipped, took
        }' "$1"
}
