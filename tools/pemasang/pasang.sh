#!/bin/sh
# Memasang mutasi dari folder ini, tanpa internet dan tanpa hak administrator.
# Pemakaian: sh pasang.sh [FOLDER-TUJUAN]
set -eu

sini=$(cd -- "$(dirname -- "$0")" && pwd)
for python in python3.13 python3.12 python3.11 python3; do
    if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        exec "$python" -I "$sini/pasang.py" "$@"
    fi
done
echo "Python 3.11, 3.12, atau 3.13 tidak ditemukan. Pasang salah satunya, lalu jalankan lagi sh pasang.sh." >&2
exit 2
