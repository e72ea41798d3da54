# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# common.sh: what setup, start and test share. Sourced by them, not run.

root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
program=packaging/$(basename -- "$0")
logs=$root/build/logs

# One clear sentence, then exit 1.
fail()
{
    printf '%s: %s\n' "$program" "$*" >&2
    exit 1
}

# need_space DIR MEGABYTES: DIR need not exist yet.
need_space()
{
    local dir=$1 wanted=$2 free
    while [[ ! -d $dir ]]; do dir=$(dirname -- "$dir"); done
    free=$(df --output=avail -BM -- "$dir" | tail -n 1 | tr -dc '0-9')
    if ((free < wanted)); then
        fail "only $free MB are free at $dir, $wanted MB are needed: free some space and try again."
    fi
}

# Everything that is written goes below build/ and node_modules/. Programs that insist on a
# home (ccache, npm) get one there when the user's is missing or read-only.
prepare_tree()
{
    mkdir -p -- "$logs" 2>/dev/null || true
    if [[ ! -w $logs || ! -w $root ]]; then
        fail "$(id -un) cannot write in $root: take a copy of your own or make it yours with chown."
    fi
    if [[ ! -d ${HOME:-} || ! -w ${HOME:-} ]]; then
        export HOME=$root/build/home
        mkdir -p -- "$HOME"
    fi
}

# When root works in somebody's tree, what was made there belongs to that somebody.
give_back()
{
    local owner
    owner=$(stat -c %u -- "$root")
    if (($(id -u) == 0 && owner != 0)); then
        chown -Rh --reference="$root" -- "$root"/build 2>/dev/null || true
        [[ ! -d $root/node_modules ]] ||
            chown -Rh --reference="$root" -- "$root"/node_modules 2>/dev/null || true
    fi
}

# logged NAME SENTENCE COMMAND...: output goes to build/logs/NAME.log; when the command fails,
# its last lines are shown and SENTENCE ends the script. On the way, ninja's counter is shown.
logged()
{
    local name=$1 sentence=$2 log=$logs/$1.log status=0
    shift 2
    "$@" 2>&1 | tee -- "$log" | show_progress "$name" || status=$?
    if ((status != 0)); then
        printf '%s\n' "--- the last lines of build/logs/$name.log:" >&2
        tail -n 20 -- "$log" >&2
        if grep -qi 'no space left on device' -- "$log"; then
            fail "the disk is full: free some space and try again."
        fi
        fail "$sentence"
    fi
}

# Turns ninja's "[12/400] ..." into a line that is overwritten on a terminal, and into one line
# a quarter elsewhere. Other output is swallowed: the log has it.
show_progress()
{
    local terminal=0
    [[ ! -t 1 ]] || terminal=1
    awk -v name="$1" -v terminal="$terminal" '
        match($0, /^\[[0-9]+\/[0-9]+\]/) {
            split(substr($0, 2, RLENGTH - 2), at, "/")
            if (terminal) {
                printf "\r  %s %d of %d", name, at[1], at[2]
                shown = 1
            } else if (at[2] >= 40 && int(4 * at[1] / at[2]) > quarter) {
                quarter = int(4 * at[1] / at[2])
                printf "  %s %d of %d\n", name, at[1], at[2]
            }
            fflush()
        }
        END { if (shown) printf "\r\033[K" }'
}

# step TEXT ... done_in: says what begins, and how long it took when that was noticeable.
step()
{
    step_began=$SECONDS
    printf '%s\n' "$1"
}
done_in()
{
    local took=$((SECONDS - step_began))
    ((took < 2)) || printf '  done in %d s\n' "$took"
}

# build PRESET [TARGET...]
build()
{
    local preset=$1
    shift
    step "build"
    logged build "The build failed; the lines above say why." \
        env -C "$root" cmake --build --preset "$preset" ${1:+--target} "$@"
    done_in
}

# configure PRESET: only when ninja cannot do it by itself: the first time, after the presets
# changed, or after the tree was moved.
configure()
{
    local dir=$root/build/$1 cache=$root/build/$1/CMakeCache.txt fresh=()
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" -- "$cache"; then
        fresh=(--fresh)
    elif [[ -f $dir/build.ninja && ! $root/CMakePresets.json -nt $dir/build.ninja ]]; then
        return 0
    fi
    step "configure"
    logged configure "CMake could not configure the build; the lines above say why." \
        env -C "$root" cmake "${fresh[@]}" --preset "$1"
    done_in
}
