"""From Python: run the command, read its JSON, and turn its offsets into Python's.

Diglot counts in UTF-16 code units, as JavaScript does; Python counts code points. The two differ behind
every character above U+FFFF, such as 𠮷 or an emoji.

    python3 from-python.py
"""
import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
DIGLOT = ["node", os.path.join(HERE, "../packages/diglot/bin/diglot.js")]  # or ["diglot"]
TEXT = "😀 同伴支持有助于康复。Peer support helps recovery."


def python_offsets(text):
    """For each UTF-16 offset, the code point it is in."""
    points = [at for at, char in enumerate(text) for _ in range(1 + (ord(char) > 0xFFFF))]
    return points + [len(text)]


def analyze(text):
    command = [*DIGLOT, "analyze", "--format", "json", "--layers", "segments"]
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    return json.loads(done.stdout)[0]


analysis = analyze(TEXT)
offsets = python_offsets(analysis["text"])
for segment in analysis["segments"]:
    start, end = offsets[segment["start"]], offsets[segment["end"]]
    print(segment["language"], start, end, analysis["text"][start:end].strip())
