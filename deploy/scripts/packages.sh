# shellcheck shell=bash disable=SC2154 # variables of ../../marshrut
# Debian packages that Maven cannot bring: installed when this user may, else unpacked into the user's cache.

may_install() {
    command -v apt-get >/dev/null && { [[ $EUID -eq 0 ]] || sudo -n true 2>/dev/null; }
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

# Package lists are fetched only when the package cannot be had with those that are there; that also is the second
# try after a failure of the network.
install_package() {
    local log=$cache/apt.log
    may_install || return 1
    say "Installing from Debian: $*"
    mkdir -p "$cache"
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@")
    as_root "${install[@]}" >"$log" 2>&1 && return 0
    # a foreign source that does not answer makes this fail although Debian's own lists arrived
    as_root apt-get update >>"$log" 2>&1 || true
    as_root "${install[@]}" >>"$log" 2>&1 && return 0
    say "Could not be installed: $*; apt-get said:"
    tail -n 5 "$log" >&2
    return 1
}

# Without any right: lists, archives and files of the package all in the cache. Prints nothing; the files lie in
# $(unpacked_package <name>) afterwards.
unpack_package() {
    local package=$1 apt=$cache/apt log=$cache/apt.log
    command -v apt-get >/dev/null && command -v dpkg >/dev/null || return 1
    say "Fetching the Debian package $package into $cache"
    mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial"
    local work
    work=$(mktemp -d "$cache/unpacking.XXXXXX")
    if ! download_package "$package" "$work" >"$log" 2>&1 || ! dpkg -x "$work"/*.deb "$work/files" >>"$log" 2>&1; then
        rm -rf "$work"
        say "$package could not be fetched; apt-get said:"
        tail -n 5 "$log" >&2
        return 1
    fi
    rm -rf "$(unpacked_package "$package")"
    mkdir -p "$cache/packages"
    mv -T "$work/files" "$(unpacked_package "$package")"
    rm -rf "$work" "$apt"
}

unpacked_package() {
    printf '%s' "$cache/packages/$1"
}

# With the system's lists first, then with lists of our own: the system's may be empty or too old.
download_package() (
    cd "$2" || return 1
    apt-get download "$1" && return 0
    local own=(-o "Dir::State=$apt/state" -o "Dir::Cache=$apt/cache" -o Acquire::Retries=1)
    apt-get "${own[@]}" update || true
    apt-get "${own[@]}" download "$1"
)

has_language_data() {
    [[ -n $1 && -f $1/rus.traineddata ]]
}

# Sets MARSHRUT_TESSDATA.
provide_language_data() {
    local package=tesseract-ocr-rus folder
    if [[ -n ${MARSHRUT_TESSDATA:-} ]]; then
        has_language_data "$MARSHRUT_TESSDATA" || fail 3 "There is no rus.traineddata in MARSHRUT_TESSDATA=$MARSHRUT_TESSDATA"
        MARSHRUT_TESSDATA=$(cd -- "$MARSHRUT_TESSDATA" && pwd)
        export MARSHRUT_TESSDATA
        return 0
    fi
    folder=$(installed_language_data)
    if [[ -z $folder ]]; then
        install_package "$package" || unpack_package "$package" || true
        folder=$(installed_language_data)
    fi
    [[ -n $folder ]] || return 1
    export MARSHRUT_TESSDATA=$folder
}

installed_language_data() {
    local folder
    for folder in {"","$(unpacked_package tesseract-ocr-rus)"}/usr/share/tesseract-ocr/*/tessdata /usr/share/tessdata; do
        if has_language_data "$folder"; then
            printf '%s' "$folder"
            return 0
        fi
    done
}

has_font_library() {
    { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q 'libfontconfig\.so\.1' \
        && [[ -n $(find /usr/share/fonts /usr/local/share/fonts -name '*.[to]tf' -print -quit 2>/dev/null) ]]
}

# Java draws no letter without it, not even with fonts of its own.
provide_font_library() {
    has_font_library || install_package fontconfig
}

has_office() {
    local program=${MARSHRUT_SOFFICE:-$(command -v soffice || true)} debian=/usr/lib/libreoffice
    [[ -n $program && -x $program ]] || return 1
    # Debian splits it: one package for texts, one for tables
    [[ $(readlink -f "$program") != "$debian"/* ]] \
        || [[ -f $debian/program/libswlo.so && -f $debian/program/libsclo.so ]]
}

# Office documents become pages with it. Without a screen, without Java and without help: a third of the whole. The
# fonts are as wide as those of most letters and contracts, and have Cyrillic.
provide_office() {
    has_office || install_package libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation || return 1
    MARSHRUT_SOFFICE=${MARSHRUT_SOFFICE:-$(command -v soffice)}
    export MARSHRUT_SOFFICE
}

provide_browser() {
    command -v chromium >/dev/null || install_package chromium
}

has_compared_programs() {
    command -v tesseract >/dev/null && command -v ocrmypdf >/dev/null && command -v unpaper >/dev/null
}

# Programs that recognition is compared with, and typefaces that documents are drawn in.
provide_compared_programs() {
    has_compared_programs || install_package tesseract-ocr tesseract-ocr-rus tesseract-ocr-eng ocrmypdf unpaper \
        fonts-dejavu-core fonts-dejavu-extra fonts-liberation fonts-paratype fonts-freefont-ttf fonts-crosextra-carlito
}
