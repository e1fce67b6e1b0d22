# shellcheck shell=sh
# Runs a program until it ends or until standard input closes, whichever comes first.
# Arguments: seconds of grace, then the program with its arguments. Exit code: the program's.
grace=$1
shift
exec 3<&0

"$@" </dev/null 3<&- &
program=$!

{
    while read -r _; do :; done
    kill -INT "$program"
    sleep "$grace"
    kill -QUIT "$program"
    sleep 1
    kill -KILL "$program"
} <&3 3<&- 2>/dev/null &
guard=$!

exec </dev/null 3<&-
wait "$program"
code=$?
kill "$guard" 2>/dev/null
exit "$code"
