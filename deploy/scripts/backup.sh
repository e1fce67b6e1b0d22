# shellcheck shell=bash disable=SC2154 # variables of ../../marshrut
# Backup and restore: the portal's own program, on the data folder of `run` or on the servers that the environment names.

backup() {
    check_backup_arguments backup "$@"
    if [[ " $* " != *" --check "* ]]; then
        point_at_data
        if embedded_is_meant && [[ ! -d $MARSHRUT_DATA/postgres/cluster ]]; then
            fail 2 "There is nothing to back up in $MARSHRUT_DATA. Name the folder with MARSHRUT_DATA"
        fi
    fi
    data_program backup "$@"
}

restore() {
    check_backup_arguments restore "$@"
    point_at_data
    data_program restore "$@"
}

check_backup_arguments() {
    [[ $# -gt 1 ]] && return 0
    fail 2 "Usage:
  ./marshrut backup <folder or new file>   a backup of database and documents, also while the portal runs
  ./marshrut backup --check <file>         says whether a backup is whole
  ./marshrut restore <file or folder>      into an empty folder (MARSHRUT_DATA); of a folder its newest backup"
}

# As in production where a database is named, else the embedded stack of `run`.
point_at_data() {
    if [[ -n ${SPRING_DATASOURCE_URL:-} ]]; then
        export MARSHRUT_EMBEDDED_ENABLED=${MARSHRUT_EMBEDDED_ENABLED:-false}
    else
        MARSHRUT_DATA=$(data_folder)
        export MARSHRUT_DATA MARSHRUT_HOME=$here MARSHRUT_EMBEDDED_ENABLED=true
    fi
}

embedded_is_meant() {
    [[ $MARSHRUT_EMBEDDED_ENABLED == true ]]
}

# What is built already is taken as it is: it may be the portal that is running, and the backup is of its version.
data_program() {
    check_toolchain
    [[ -d $portal && -f $stamp ]] || build_when_needed
    cd -- "$called_from" || return 1
    portal_command
    exec "${portal_command[@]}" "$@"
}
