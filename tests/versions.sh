#!/bin/sh
# The unit tests on every supported Python found here, and a trial resolution of the dependencies on all.
set -eu
cd "$(dirname "$0")/.."

own=${VENV:-.venv}/bin/python
versions="3.11 3.12 3.13 3.14"
pip="-m pip --quiet --disable-pip-version-check"

find_python() { # find_python VERSION: a Python of this version that can make environments, or nothing
    for python in "python$1" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$1".*/bin/python; do
        if "$python" -c "import ensurepip, sys, venv; sys.exit('%d.%d' % sys.version_info[:2] != '$1')" 2>/dev/null; then
            echo "$python"
            return
        fi
    done
}

tested=$("$own" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
for version in $versions; do
    python=$(find_python "$version")
    if [ "$version" = "$tested" ]; then
        echo "== Python $version: tested by make test"
    elif [ -z "$python" ]; then
        echo "== Python $version: not on this machine, only its dependencies are looked at"
    else
        echo "== Python $version"
        venv=.venv-$version
        [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
        "$venv/bin/python" $pip install "pip>=25.1"
        "$venv/bin/python" $pip install --editable . --group dev
        "$venv/bin/python" -m pytest -q -m "not system and not wheel" -p no:cacheprovider --numprocesses auto
    fi
done

dependencies=$("$own" -c '
import tomllib
with open("pyproject.toml", "rb") as file:
    print("\n".join(tomllib.load(file)["project"]["dependencies"]))')
target=$(mktemp -d)
trap 'rm -rf "$target"' EXIT
for version in $versions; do
    echo "== Dependencies on Python $version"
    echo "$dependencies" | xargs "$own" $pip install --dry-run --ignore-installed --only-binary=:all: \
        --python-version "$version" --target "$target"
done
