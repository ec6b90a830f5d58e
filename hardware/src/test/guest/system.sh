#!/usr/bin/env bash
# system.sh CACHE: packs the fetched programs into CACHE/system.cpio, an initramfs without our own classes.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
cache=$1
root=$cache/root
image=$cache/system.cpio
newest=$(find "$root/.made-of" "$here/system.sh" "$here/init" -newer "$image" 2>/dev/null || true)
if [ -e "$image" ] && [ -z "$newest" ]; then exit 0; fi

work=$cache/system
rm -rf -- "$work"
mkdir -p -- "$work"/{bin,proc,sys,dev,tmp,app,usr/lib/aarch64-linux-gnu}
ln -s usr/lib "$work/lib"
cp -- "$root/usr/bin/busybox" "$work/bin/"
cp -- "$here/init" "$work/init"
chmod +x -- "$work/init"

libraries=$root/usr/lib/aarch64-linux-gnu
for library in libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1 libgcc_s.so.1 libstdc++.so.6 libz.so.1; do
  cp -L -- "$libraries/$library" "$work/usr/lib/aarch64-linux-gnu/"
done
cp -L -- "$libraries/ld-linux-aarch64.so.1" "$work/usr/lib/"

# Only what a program without a window needs; some of Debian's links lead to /etc.
jre=$(find "$root/usr/lib/jvm" -mindepth 1 -maxdepth 1 -type d)
mkdir -p -- "$work/jre/lib/server" "$work/jre/bin" "$work/jre/conf"
cp -L -- "$jre/bin/java" "$work/jre/bin/"
cp -L -p -- "$jre"/lib/{modules,jspawnhelper,tzdb.dat} "$jre"/lib/lib{java,jimage,jli,net,nio,zip,verify,extnet,instrument,management,prefs}.so "$work/jre/lib/"
cp -L -p -- "$jre"/lib/server/{libjvm.so,classes.jsa} "$work/jre/lib/server/"
cp -R -L -- "$root"/etc/java-*-openjdk/. "$work/jre/conf/"
cp -- "$work/jre/conf/jvm-arm64.cfg" "$work/jre/lib/jvm.cfg"

(cd -- "$work" && find . | sort | cpio --quiet -o -H newc --owner=0:0) >"$image.part"
mv -- "$image.part" "$image"
rm -rf -- "$work"
