"""
Types into a program on a terminal of its own, and writes what the terminal showed (JSON): for each step of the standard
input, a JSON list of [text to type, text to wait for, seconds], all that came until then, or until the time was over.
`terminal.py FOLDER PROGRAM ARGUMENT…`
"""
import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time

steps = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.chdir(sys.argv[1])
    os.environ["TERM"] = "xterm"
    os.execvp(sys.argv[2], sys.argv[2:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))


def shown(awaited, seconds):
    seen, end = b"", time.time() + seconds
    while awaited.encode() not in seen and time.time() < end:
        if not select.select([terminal], [], [], 0.05)[0]:
            continue
        try:
            more = os.read(terminal, 65536)
        except OSError:
            more = b""
        if not more:
            break
        seen += more
    return seen.decode("utf-8", "replace")


said = []
for text, awaited, seconds in steps:
    os.write(terminal, text.encode())
    said.append(shown(awaited, seconds))
said.append(shown("\0", 5))
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
json.dump({"shown": said, "status": status}, sys.stdout)
