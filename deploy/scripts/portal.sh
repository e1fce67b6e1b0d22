# shellcheck shell=bash disable=SC2154 # variables of ../../marshrut
# Starts the portal with the embedded stack. How the portal is laid out and launched stands here alone.

run() {
    local start port=${PORT:-8080}
    start=$(date +%s%N)
    check_port "$port"
    check_toolchain
    provide_language_data \
        || say "No Russian language data for recognition (tesseract-ocr-rus): scans will not be read"
    provide_font_library \
        || say "The package fontconfig is missing and cannot be installed: pages of scans cannot be drawn"
    provide_office \
        || say "LibreOffice is missing and cannot be installed: office documents will have no pages"
    build_when_needed
    say "Prepared in $(seconds_since "$start") s; starting on http://localhost:$port"
    export SERVER_PORT=$port
    MARSHRUT_DATA=$(data_folder)
    export MARSHRUT_DATA MARSHRUT_HOME=$here MARSHRUT_EMBEDDED_ENABLED=true MARSHRUT_DEMO=${MARSHRUT_DEMO:-true} \
        MARSHRUT_DEMOCONTRACTS=${MARSHRUT_DEMOCONTRACTS:-true}
    run_portal
}

check_port() {
    [[ $1 =~ ^[0-9]{1,5}$ && $1 -ge 1 && $1 -le 65535 ]] || fail 2 "PORT=$1 is not a port"
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
        fail 5 "Port $1 is taken by another program. Choose another one: PORT=$(($1 + 1)) ./marshrut run"
    fi
}

# Said by hand it is meant from where one stands, else it lies beside this script.
data_folder() {
    case ${MARSHRUT_DATA:-} in
        "") printf '%s' "$here/data" ;;
        /*) printf '%s' "$MARSHRUT_DATA" ;;
        *) printf '%s' "$called_from/$MARSHRUT_DATA" ;;
    esac
}

# The artefact of production taken apart: starts faster than one fat jar and lets the embedded stack be put beside it.
lay_out_portal() {
    [[ -f $here/app/target/marshrut-app.jar ]] || fail 4 "The build made no app/target/marshrut-app.jar"
    rm -rf "$portal"
    "$(java_command java)" -Djarmode=tools -jar "$here/app/target/marshrut-app.jar" extract --destination "$portal" >/dev/null
}

run_portal() {
    portal_command
    exec "${portal_command[@]}"
}

# Sets the array of the same name.
portal_command() {
    portal_command=("$(java_command java)"
        -cp "$portal/marshrut-app.jar:$here/deploy/embedded/target/dist/*"
        io.marshrut.Marshrut)
}
