"""Processes with their streams, statuses and errors."""

import os
import signal
import subprocess
import sys
import tempfile

run = subprocess.run
print(run(["echo", "hi"], capture_output=True))
print(run("cat; echo err >&2", shell=True, input="text", capture_output=True, text=True))
print(subprocess.check_output("echo out; echo err >&2", shell=True, stderr=subprocess.STDOUT))
print(run(["sh", "-c", "exit 7"]).returncode, subprocess.call(["true"]), subprocess.call(["false"]))
print(subprocess.getoutput("echo one two"), subprocess.getstatusoutput("exit 3"))
try:
    subprocess.check_call(["sh", "-c", "exit 2"])
except subprocess.CalledProcessError as e:
    print(e, e.returncode, e.cmd)

process = subprocess.Popen(["sleep", "100"])
print(process.poll(), process.returncode, process.pid > 0)
process.terminate()
print(process.wait(), process.poll(), process)
process = subprocess.Popen(["sleep", "100"])
os.kill(process.pid, signal.SIGKILL)
print(process.wait() == -signal.SIGKILL)
try:
    run(["sleep", "100"], timeout=0.1)
except subprocess.TimeoutExpired as e:
    print(e, e.timeout)

for args, kwargs in [
    (["no-such-program"], {}),
    (["/no/such/program"], {}),
    (["/tmp"], {}),
    (["true"], {"cwd": "/no/such/folder"}),
]:
    try:
        run(args, **kwargs)
    except OSError as e:
        print(repr(e), e.filename)

with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
    big = bytes(range(256)) * 4000
    out, err = process.communicate(big)
    print(out == big, err)
with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as process:
    for word in "one", "two":
        print(word, file=process.stdin, flush=True)
        print(process.stdout.readline())
print(process.returncode)

with tempfile.TemporaryFile() as file:
    run(["echo", "into a file"], stdout=file)
    run(["echo", "and more"], stdout=file)
    file.seek(0)
    print(file.read())
    file.seek(0)
    print(run(["cat"], stdin=file, capture_output=True).stdout)
with tempfile.TemporaryDirectory() as folder:
    print(run(["pwd"], cwd=folder, capture_output=True, text=True).stdout.strip() == os.path.realpath(folder))
print(run(["sh", "-c", "echo $FOO"], env={"FOO": "bar"}, capture_output=True).stdout)
print(run(["cat"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE).stdout)
sys.stdout.flush()
run(["echo", "to our own output"])
first = subprocess.Popen(["echo", "through two"], stdout=subprocess.PIPE)
second = subprocess.Popen(["tr", "a-z", "A-Z"], stdin=first.stdout, stdout=subprocess.PIPE)
first.stdout.close()
print(second.communicate(), first.wait())
try:
    os.waitpid(first.pid, 0)
except ChildProcessError as e:
    print(repr(e))
