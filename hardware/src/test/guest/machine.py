"""An emulated arm64 machine with a GPIO chip, driven from outside: its wires, its levels, its serial line."""

import json
import os
import queue
import socket
import subprocess
import threading
import time

GPIO = 0x9030000  # the PL061's registers: data at GPIO + (mask << 2), directions at GPIO + 0x400
DIRECTIONS = GPIO + 0x400


class Failed(Exception):
    pass


class Machine:
    """Starts at once; `close` ends it."""

    def __init__(self, options, folder):
        self.sockets = {name: os.path.join(folder, name) for name in ("qtest", "qmp", "serial")}
        command = ["qemu-system-aarch64", *options, "-display", "none", "-no-reboot", "-qtest-log", "none"]
        command += ["-qtest", f"unix:{self.sockets['qtest']},server=on,wait=off"]
        command += ["-qmp", f"unix:{self.sockets['qmp']},server=on,wait=off"]
        command += ["-serial", f"unix:{self.sockets['serial']},server=on,wait=off", "-S"]
        self.started = time.monotonic()
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        self.lines = queue.Queue()
        self.transcript = []
        self.serial = self._connect("serial")
        threading.Thread(target=self._listen, daemon=True).start()
        self.qtest = self._connect("qtest").makefile("rw")
        qmp = self._connect("qmp").makefile("rw")
        qmp.readline()
        self._qmp(qmp, "qmp_capabilities")
        parts = self._qmp(qmp, "qom-list", path="/machine/unattached")
        self.chip = next("/machine/unattached/" + part["name"] for part in parts if part["type"] == "child<pl061>")
        # It begins only now, with somebody at its serial line, so that no line is lost.
        self._qmp(qmp, "cont")

    def _connect(self, name):
        deadline = time.monotonic() + 20
        while True:
            connection = socket.socket(socket.AF_UNIX)
            try:
                connection.connect(self.sockets[name])
                return connection
            except OSError:
                connection.close()
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise Failed("the emulator does not start") from None
                time.sleep(0.05)  # nothing tells when a listener is there

    def _listen(self):
        with self.serial.makefile("r", errors="replace", newline="\n") as lines:
            for line in lines:
                line = line.strip()
                self.transcript.append(f"{time.monotonic() - self.started:7.2f} {line}")
                if line.startswith("@ "):
                    self.lines.put((time.monotonic(), line[2:]))
        self.lines.put((time.monotonic(), None))

    @staticmethod
    def _qmp(qmp, command, **arguments):
        qmp.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        qmp.flush()
        while True:
            answer = json.loads(qmp.readline())
            if "error" in answer:
                raise Failed(f"{command}: {answer['error']}")
            if "return" in answer:
                return answer["return"]

    def _ask(self, question):
        self.qtest.write(question + "\n")
        self.qtest.flush()
        answer = self.qtest.readline().split()
        if not answer or answer[0] != "OK":
            raise Failed(f"qtest {question}: {answer}")
        return answer[1:]

    def set_input(self, pin, high):
        self._ask(f"set_irq_in {self.chip} unnamed-gpio-in {pin} {int(high)}")

    def high(self, pin):
        return int(self._ask(f"readl {GPIO + ((1 << pin) << 2):#x}")[0], 16) != 0

    def is_output(self, pin):
        return int(self._ask(f"readl {DIRECTIONS:#x}")[0], 16) >> pin & 1 == 1

    def next_line(self, seconds):
        """The guest's next line and when it came, or None."""
        try:
            came, line = self.lines.get(timeout=max(0.0, seconds))
        except queue.Empty:
            return None
        if line is None:
            raise Failed("the machine has stopped")
        return came, line

    def say(self, command):
        self.serial.sendall((command + "\n").encode())

    def close(self):
        self.process.terminate()
        self.process.wait()
