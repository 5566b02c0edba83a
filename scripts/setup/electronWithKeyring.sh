#!/usr/bin/env bash
# Electron with a keyring of its own: give it to Playwright as `executablePath`.
set -euo pipefail
exec "$(dirname "$0")/withKeyring.sh" "${STET_ELECTRON:?is set by the set-up}" --password-store=gnome-libsecret "$@"
