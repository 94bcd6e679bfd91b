#!/usr/bin/env bash
# Makes the packages of a release in artifacts/packages, each with an SBOM, and installs the tool from them.
# CONTRIBUTING.md describes a release. The arguments are options of MSBuild for every package:
#
#   eng/release.sh -p:PackageValidationBaselineVersion=1.1.0
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export CI=true # Paths in the symbols do not depend on the machine.

options=("$@")
tool=src/ProductClients.Cli
packages=artifacts/packages
managed=artifacts/managed
rid=$(dotnet msbuild "$tool" -getProperty:NETCoreSdkPortableRuntimeIdentifier)

# pack FOLDER PROJECT [OPTION]...
pack() {
  dotnet pack --configuration Release "${options[@]}" --output "$@"
}

# sbom PROJECT PACKAGE TYPE lists the packages that the last restore of the project resolved. Those that are only needed
# to build have the scope "excluded".
sbom() {
  local file
  file=$(basename "$(ls "$packages/$2".[0-9]*.nupkg)" .nupkg)
  dotnet CycloneDX "$1/$(basename "$1").csproj" --disable-package-restore --recursive \
    --include-project-references --set-name "$2" --set-version "${file#"$2."}" --set-type "$3" --set-nuget-purl \
    --output "$packages" --filename "$file.cdx.json" --output-format Json >/dev/null
}

# try_tool FOLDER installs the tool from a folder, without another source and without a cache. It writes the products
# that the tool lists to FOLDER.ndjson, and sets the number of the tool's assemblies.
try_tool() {
  local home=$PWD/artifacts/try
  rm -rf "$home"
  NUGET_PACKAGES=$home/cache dotnet tool install ProductClients.Cli --prerelease --source "$1" --tool-path "$home/bin"
  "$home/bin/productclients" list --embedded --format ndjson | sort >"$1.ndjson"
  assemblies=$(find "$home/bin" -name '*.dll' | wc -l)
}

rm -rf "$packages" "$managed" artifacts/symbols
dotnet tool restore
for library in ProductClients ProductClients.Caching ProductClients.Testing; do
  pack "$packages" "src/$library"
  sbom "src/$library" "$library" Library
done

# The first package only names the other two. It must name no package that this release lacks.
pack "$packages" "$tool" "-p:ToolPackageRuntimeIdentifiers=\"$rid;any\""
sbom "$tool" ProductClients.Cli Application
pack "$packages" "$tool" "-p:ToolPackageRuntimeIdentifiers=\"$rid;any\"" --runtime "$rid"
sbom "$tool" "ProductClients.Cli.$rid" Application
mkdir -p artifacts/symbols
cp -R "$tool"/bin/Release/*/"$rid"/native/productclients?* artifacts/symbols
pack "$packages" "$tool" "-p:ToolPackageRuntimeIdentifiers=\"$rid;any\"" --runtime any -p:PublishAot=false
sbom "$tool" ProductClients.Cli.any Application

# What a user of the machine's runtime installs, and what a user of any other runtime does.
try_tool "$packages"
[ "$assemblies" -eq 0 ] || { echo "The tool for $rid is not a native program." >&2; exit 1; }
pack "$managed" "$tool" -p:ToolPackageRuntimeIdentifiers=any
cp "$packages"/ProductClients.Cli.any.*.nupkg "$managed"
try_tool "$managed"
[ "$assemblies" -gt 0 ] || { echo "The tool for any runtime is not a managed program." >&2; exit 1; }
[ -s "$managed.ndjson" ] || { echo "The tool lists no product." >&2; exit 1; }
diff "$packages.ndjson" "$managed.ndjson"
echo "The native and the managed tool list the same $(wc -l <"$managed.ndjson") products."
