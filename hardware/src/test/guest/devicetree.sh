#!/usr/bin/env bash
# devicetree.sh OUT MACHINE…: writes QEMU's device tree for the machine, made to look like a Raspberry Pi with its GPIO chip.
set -euo pipefail

out=$1
shift
if ! said=$(qemu-system-aarch64 "$@" -display none -machine dumpdtb="$out.plain" 2>&1); then
  echo "$said" >&2
  exit 1
fi
# Pi4J's gpiod takes only chips whose label has "pinctrl" in it, and the label is the node's name.
dtc -q -I dtb -O dts "$out.plain" | sed 's/pl061@9030000/pinctrl@9030000/' | dtc -q -I dts -O dtb -o "$out"
fdtput -t s "$out" / model 'Raspberry Pi 4 Model B Rev 1.4'
rm -f -- "$out.plain"
