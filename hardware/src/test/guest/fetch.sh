#!/usr/bin/env bash
# fetch.sh CACHE: unpacks into CACHE/root what the guest is made of: Debian trixie's arm64 kernel, runtime and C library.
# They come from this machine's own Debian mirror with an apt state of their own, so the machine's packages are untouched.
set -euo pipefail

SUITE=trixie
PACKAGES=(busybox-static libc6 libgcc-s1 libstdc++6 zlib1g openjdk-21-jre-headless)
KEYS=/usr/share/keyrings/debian-archive-keyring.gpg

cache=$1
wanted="$SUITE ${PACKAGES[*]} linux-image-arm64"
[ "$(cat -- "$cache/root/.made-of" 2>/dev/null)" != "$wanted" ] || exit 0

# shellcheck disable=SC2016 # apt's own placeholder
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1)
if [ -z "$mirror" ]; then
  echo 'fetch: apt knows no Debian mirror; run apt-get update' >&2
  exit 1
fi

state=$cache/apt
rm -rf -- "$cache/root" "$state"
mkdir -p -- "$cache/root" "$state"/{lists,archives,debs,empty}
: >"$state/status"
signed=''
[ ! -r $KEYS ] || signed="signed-by=$KEYS"
echo "deb [arch=arm64 $signed] $mirror $SUITE main" >"$state/sources.list"

guest_apt() {
  local tool=$1
  shift
  "$tool" -qq -o APT::Architecture=arm64 -o APT::Architectures::=arm64 -o APT::Get::List-Cleanup=false \
    -o APT::Sandbox::User=root -o Acquire::Retries=3 \
    -o Dir::State::lists="$state/lists" -o Dir::State::status="$state/status" -o Dir::Cache="$state" \
    -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts="$state/empty" \
    -o Dir::Etc::preferencesparts="$state/empty" "$@"
}

guest_apt apt-get update
kernel=$(guest_apt apt-cache depends --important linux-image-arm64 | sed -n 's/^ *Depends: *\(linux-image-[^ ]*\)$/\1/p' | head -n 1)
(cd -- "$state/debs" && guest_apt apt-get download "${PACKAGES[@]}" "${kernel:?apt knows no kernel for arm64}")
for deb in "$state"/debs/*.deb; do
  dpkg-deb --extract "$deb" "$cache/root"
done
rm -rf -- "$state"
echo "$wanted" >"$cache/root/.made-of"
