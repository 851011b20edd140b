#!/bin/sh
# The server behind one ipmi_sim (its option chassis_control): DIR get NAME..., or DIR set NAME VALUE...
# Its state is in the files DIR/power and DIR/boot; every change is a line of DIR/log.
dir=$1
verb=$2
shift 2
if [ "$verb" = get ]; then
    for name in "$@"; do
        [ -f "$dir/$name" ] || exit 1
        echo "$name:$(cat "$dir/$name")"
    done
    exit 0
fi
while [ $# -ge 2 ]; do
    case $1 in
        power|boot) echo "$2" > "$dir/$1" ;;
        shutdown) echo 0 > "$dir/power" ;;
        reset|identify) ;;
        *) exit 1 ;;
    esac
    echo "$1 $2" >> "$dir/log"
    shift 2
done
