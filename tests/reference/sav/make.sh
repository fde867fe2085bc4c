#!/bin/sh
# Makes again all the files of this folder but the scripts: needs pspp, Rscript with haven and jsonlite, and node.
set -e
cd "$(dirname "$0")"
rm -f ./*.sav ./*.zsav ./*.csv ./*.json
(cd ../../.. && npx ts-node --transpile-only tests/reference/sav/handmade.ts)
folder=$(mktemp -d)
iconv -f UTF-8 -t WINDOWS-1252 windows.sps >"$folder/windows.sps"
sed 's/windows-1252/ISO-8859-15/g; s/[–«»’…]/-/g' windows.sps | iconv -f UTF-8 -t ISO-8859-15 >"$folder/iso.sps"
pspp --syntax-encoding=windows-1252 --no-output "$folder/windows.sps"
pspp --syntax-encoding=ISO-8859-15 --no-output "$folder/iso.sps"
rm -r "$folder"
pspp --no-output fixtures.sps
Rscript fixtures.R
