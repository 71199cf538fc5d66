#!/bin/sh
# The unit tests on every supported Python found here, and a trial resolution of the dependencies on all.
set -eu
cd "$(dirname "$0")/.."

pythons() {
    for version in 3.11 3.12 3.13 3.14; do
        for python in "python$version" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$version".*/bin/python; do
            if "$python" -c 'import venv, ensurepip' 2>/dev/null; then
                echo "$version $python"
                break
            fi
        done
    done
}

own=$("${PYTHON:-python3}" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
pythons | while read -r version python; do
    if [ "$version" = "$own" ]; then
        echo "== Python $version: tested by make test"
        continue
    fi
    echo "== Python $version"
    venv=.venv-$version
    [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "pip>=25.1"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable . --group dev
    "$venv/bin/python" -m pytest -q -m "not system and not wheel" -p no:cacheprovider
done

dependencies=$("${PYTHON:-python3}" -c '
import tomllib
print("\n".join(tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"]))')
for version in 3.11 3.12 3.13 3.14; do
    echo "== Dependencies on Python $version"
    echo "$dependencies" | xargs .venv/bin/python -m pip install --quiet --disable-pip-version-check --dry-run \
        --ignore-installed --only-binary=:all: --python-version "$version" --target /tmp/medlint-resolve
done
