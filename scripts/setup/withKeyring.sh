#!/usr/bin/env bash
# Runs a command with an unlocked, empty keyring of its own, in a D-Bus session of its own; nothing of it stays.
#   withKeyring.sh <command> [arguments…]
set -euo pipefail

if [ "${1:-}" != --inside ]; then
  exec dbus-run-session -- "$0" --inside "$@"
fi
shift

home=$(mktemp -d)
daemon=''
trap 'kill $daemon 2>/dev/null || true; rm -rf "$home"' EXIT
export XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/keyrings"
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME"

coproc keyring { printf '\n' | exec gnome-keyring-daemon --unlock --components=secrets --foreground 2>/dev/null; }
daemon=$keyring_PID
# The daemon answers once it owns its name on the bus.
for _ in $(seq 100); do
  if dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
    string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'; then break; fi
  sleep 0.05
done
"$@"
