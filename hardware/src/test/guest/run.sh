#!/usr/bin/env bash
# run.sh: proves the board's GPIO on a real kernel: boots an emulated arm64 machine with a GPIO chip and our own classes,
# presses its buttons and reads its LEDs from outside. Exits 0 when all is well. The fetched parts stay in a cache folder.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd -- "$here/../../../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/mailpanel-guest

for program in qemu-system-aarch64 dtc fdtput cpio python3 mvn; do
  if ! command -v "$program" >/dev/null; then
    echo "run.sh: $program is missing (Debian: qemu-system-arm device-tree-compiler cpio python3 maven)" >&2
    exit 1
  fi
done

mkdir -p -- "$cache"
exec 9>"$cache/lock"
flock 9 # one run fills the cache, another waits for it
"$here/fetch.sh" "$cache"
"$here/system.sh" "$cache"
flock -u 9

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# Our own classes and what they need go into an archive of their own; the kernel unpacks one after the other.
(cd -- "$repository" && mvn -q -B -ntp -Dstyle.color=never -pl hardware -am test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/guest-classpath.txt)
mkdir -p -- "$work/files/app"
cp -r -- "$repository"/hardware/target/classes/. "$repository"/hardware/target/test-classes/. "$work/files/app/"
tr ':' '\n' <"$repository/hardware/target/guest-classpath.txt" | grep -E '/(pi4j|jna|slf4j)-[^/]*\.jar$' |
  xargs cp -t "$work/files/app" --
(cd -- "$work/files" && find . | sort | cpio --quiet -o -H newc --owner=0:0) | cat "$cache/system.cpio" - >"$work/initramfs"

machine=(-nodefaults -M virt -cpu cortex-a72 -smp 2 -m 1024 -accel 'tcg,thread=multi')
"$here/devicetree.sh" "$work/devicetree" "${machine[@]}"
python3 -B "$here/drive.py" "${machine[@]}" -dtb "$work/devicetree" -initrd "$work/initramfs" \
  -kernel "$(echo "$cache"/root/boot/vmlinuz-*)" -append 'console=ttyAMA0 loglevel=4 panic=-1'
