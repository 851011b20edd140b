#!/bin/sh
# Carries out the boot actions of this node: fetches their files and systemd units, starts the units, and reports how they end. What is
# done is remembered, so that it goes on after a reset. Needs curl and tar.
set -u
umask 022

root=${DRYDOCK_ROOT:-}
pause=${DRYDOCK_PAUSE:-10}
settings=$root/etc/drydock/boot-actions
state=$root/var/lib/drydock/boot-actions
tries=60
longest=1800

node=$(cat "$settings/node") || exit 1
url=$(cat "$settings/url") || exit 1

ask() {
    curl --silent --show-error --connect-timeout 10 --max-time 120 --header "@$settings/key" "$@"
}

# $1: units or files
fetch() {
    try=1
    until ask --fail --output "$state/$1.tar.gz" "$url/nodes/$node/$1"; do
        [ "$try" -lt "$tries" ] || return 1
        try=$((try + 1))
        sleep "$pause"
    done
    tar --extract --gzip --file "$state/$1.tar.gz" --directory "$root/" && rm "$state/$1.tar.gz"
}

# $1: id, $2: success or failure, $3: what there is to say. An answer of 409 says that it is known already.
report() {
    said=$(printf '%s' "$3" | tail -n 20 | tr -cd '\011\012\040-\176' | sed -e 's/[\\"]/\\&/g' -e 's/	/ /g' | sed -e ':a' -e 'N' -e '$!ba' -e 's/\n/\\n/g')
    error=false
    [ "$2" = success ] || error=true
    try=1
    while :; do
        code=$(printf '{"status": "%s", "details": [{"message": "%s", "error": %s}]}' "$2" "$said" "$error" |
            ask --output /dev/null --write-out '%{http_code}' --header 'Content-Type: application/json' --data-binary @- "$url/$1")
        case $code in
            2?? | 409) return 0 ;;
            400 | 401 | 403 | 404 | 413) echo "the report on $1 was refused with status $code" >&2; return 0 ;;
        esac
        [ "$try" -lt "$tries" ] || return 1
        try=$((try + 1))
        sleep "$pause"
    done
}

# The units of one boot action; says what went wrong.
start() {
    for unit in "$@"; do
        # What nothing wants at boot is started by others, or not at all.
        [ "$(systemctl is-enabled "$unit" 2>/dev/null)" = enabled ] || continue
        if ! timeout "$longest" systemctl start "$unit" 2>&1; then
            systemctl status --no-pager --full --lines=15 "$unit" 2>&1
            return 1
        fi
    done
}

mkdir -p "$state" || exit 1
fetch files && fetch units || exit 1
systemctl daemon-reload

# Each line: who reports (agent or action), the id, the units. They may need each other, so all are enabled before any is started.
broken=
while read -r _ _ units; do
    for unit in $units; do
        told=$(systemctl enable "$unit" 2>&1) || broken="$broken$told
"
    done
done < "$settings/list"
[ -z "$broken" ] || echo "$broken" >&2

failed=0
while read -r who id units <&3; do
    [ ! -e "$state/$id" ] || continue
    if [ "$who" = action ]; then
        for unit in $units; do
            [ "$(systemctl is-enabled "$unit" 2>/dev/null)" != enabled ] || systemctl start --no-block "$unit"
        done
        touch "$state/$id"
        continue
    fi
    # shellcheck disable=SC2086
    if told=$(start $units); then
        status=success
        told="${units:-its files} are in place"
    else
        status=failure
    fi
    if report "$id" "$status" "$told"; then
        touch "$state/$id"
    else
        failed=1
    fi
done 3< "$settings/list"

[ "$failed" -eq 0 ] || exit 1
touch "$state/done"
rm -f "$settings/key"
