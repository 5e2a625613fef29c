"""Pastes the console blocks of a README into a shell, in order, and compares what is printed.

    paste.py README.md FOLDER

FOLDER is a clone of the repository; commands run there. In a block, a line that starts with `$ ` is a
command, together with the lines that continue its quotes; the lines below it are what it must print,
where `…` stands for anything, within a line or as a line of its own. A command whose comment says that
it keeps running goes to the background, and counts as soon as it has printed its lines.

Prints `N passed, N failed`.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time

KEEPS_RUNNING = re.compile(r"#.*(keeps running|一直运行)")
PATIENCE = float(os.environ.get("PASTE_SECONDS", "1800"))


def blocks(text):
    return re.findall(r"^```console\n(.*?)^```$", text, re.M | re.S)


def commands(block):
    """The block as pairs of a command and the lines that it must print."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append([line[2:], []])
        elif not found:
            raise SystemExit(f"a block must begin with a command: {line}")
        elif not found[-1][1] and is_open(found[-1][0]):
            found[-1][0] += "\n" + line
        else:
            found[-1][1].append(line)
    return found


def is_open(command):
    """Whether a quote is still open, as in a body over several lines."""
    return command.count("'") % 2 == 1


def pattern(expected):
    parts = []
    for line in expected:
        if line == "…":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(".*?".join(re.escape(part) for part in line.split("…")) + r"\n")
    return re.compile("".join(parts))


def agrees(printed, expected, whole):
    printed = printed if printed.endswith("\n") else printed + "\n"
    if not expected:
        return True
    regex = pattern(expected)
    return bool(regex.fullmatch(printed) if whole else regex.match(printed))


def run(command, folder, environment):
    ended = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, text=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=PATIENCE, check=False,
    )
    return ended.returncode, ended.stdout, ended.stderr


def start(command, folder, environment, expected):
    """Starts a command that keeps running; gives it once it has printed what it must."""
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            ["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
            stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
        )
        deadline = time.monotonic() + 60
        while True:
            log.seek(0)
            printed = log.read()
            if printed and agrees(printed, expected, whole=False):
                return process, 0, printed
            if process.poll() is not None or time.monotonic() > deadline:
                return process, 1, printed
            time.sleep(0.1)


def main():
    readme, folder = sys.argv[1], sys.argv[2]
    with open(readme, encoding="utf-8") as file:
        text = file.read()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WECHATPAY_")}
    environment["LC_ALL"] = "C.UTF-8"
    passed = failed = 0
    running = []
    try:
        for block in blocks(text):
            for command, expected in commands(block):
                if KEEPS_RUNNING.search(command):
                    process, status, printed = start(command, folder, environment, expected)
                    running.append(process)
                    complaint = ""
                else:
                    status, printed, complaint = run(command, folder, environment)
                    if status == 0 and not agrees(printed, expected, whole=True):
                        status = "0, but printed otherwise"
                if status == 0:
                    passed += 1
                    continue
                failed += 1
                print(f"FAIL {readme}: $ {command}\n  status {status}, expected {expected}")
                print("\n".join("  | " + line for line in (printed + complaint).splitlines()[-40:]))
    finally:
        for process in running:
            try:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait(timeout=20)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                pass
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
