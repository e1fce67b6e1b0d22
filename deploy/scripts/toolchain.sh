# shellcheck shell=bash
# The two things that must be there already: a JDK and Maven.

java_command() {
    if [[ -n ${JAVA_HOME:-} ]]; then
        printf '%s' "$JAVA_HOME/bin/$1"
    else
        command -v "$1" || true
    fi
}

check_toolchain() {
    local java javac version
    java=$(java_command java)
    javac=$(java_command javac)
    [[ -x $java && -x $javac ]] \
        || fail 3 "No JDK found${JAVA_HOME:+ in JAVA_HOME=$JAVA_HOME}: install JDK 17 or newer, on Debian: apt-get install openjdk-17-jdk-headless"
    version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
    [[ ${version:-0} -ge 17 ]] || fail 3 "JDK 17 or newer is needed, $java is ${version:-of an unknown version}"
    command -v mvn >/dev/null || fail 3 "Maven is not installed, on Debian: apt-get install maven"
    [[ $(uname -sm) == "Linux x86_64" ]] \
        || say "Note: the embedded stack brings PostgreSQL for Linux x86-64 only, this is $(uname -sm)"
}
