#!/usr/bin/env bash
# Compares the start of the native tool with that of a framework-dependent build without ReadyToRun. The runs alternate,
# so a change of the machine's load affects both. Prints the medians and their ratio.
#
#   bench/tool.sh [RUNS] [OPTION]...
#
# The options are those of MSBuild for the native program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-41}
options=("${@:2}")
project=src/ProductClients.Cli
out=$PWD/artifacts/bench
rid=$(dotnet msbuild "$project" -getProperty:NETCoreSdkPortableRuntimeIdentifier)
dotnet publish "$project" --runtime "$rid" --output "$out/native" --verbosity quiet ${options[@]+"${options[@]}"}
dotnet publish "$project" -p:PublishAot=false --output "$out/managed" --verbosity quiet

# The emulators run in a process of their own.
rm -f "$out/productclients.json"
"$out/native/productclients" emulate >"$out/productclients.json" 2>"$out/emulate.txt" &
emulators=$!
trap 'kill "$emulators"' EXIT
until [ -s "$out/productclients.json" ]; do
  kill -0 "$emulators" || { cat "$out/emulate.txt" >&2; exit 1; }
  sleep 0.1
done

# Prints the microseconds of one run.
measure() {
  local start=${EPOCHREALTIME/./}
  "$@" >/dev/null || exit
  echo $((${EPOCHREALTIME/./} - start))
}

median() {
  sort -n "$1" | sed -n "$((runs / 2 + 1))p"
}

# compare ARGUMENT... runs both programs, first once without a measurement.
compare() {
  local native managed
  rm -f "$out"/*.times
  for ((run = 0; run <= runs; run++)); do
    native=$(measure "$out/native/productclients" "$@")
    managed=$(measure "$out/managed/ProductClients.Cli" "$@")
    if [ "$run" -gt 0 ]; then
      echo "$native" >>"$out/native.times"
      echo "$managed" >>"$out/managed.times"
    fi
  done
  native=$(median "$out/native.times")
  managed=$(median "$out/managed.times")
  awk -v n="$native" -v m="$managed" -v c="$1" \
    'BEGIN { printf "| `%s` | %.0f ms | %.0f ms | %.3f |\n", c, n / 1000, m / 1000, n / m }'
}

echo "The native program has $(wc -c <"$out/native/productclients") bytes."
echo "Medians of $runs runs each:"
echo "| command | native | managed | ratio |"
echo "|---|---:|---:|---:|"
compare --help
compare list ncp --config "$out/productclients.json"
