# shellcheck shell=bash
# Words to the person at the terminal, and how long things took.

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    local code=$1
    shift
    say "$@"
    exit "$code"
}

# Seconds since the moment that is given in nanoseconds, with one decimal.
seconds_since() {
    local tenths=$((($(date +%s%N) - $1) / 100000000))
    printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}
