#!/usr/bin/env python3
"""drive.py QEMU-OPTION…: presses the buttons of the guest's board and looks at its LEDs, from outside the machine."""

import statistics
import sys
import tempfile
import time

from machine import Failed, Machine

BOOT_SECONDS = 90
ANSWER_SECONDS = 60
QUIET_SECONDS = 0.6
BOUNCE_SECONDS = 0.015

# Lines of the only chip, which has eight.
CONTROL = 1
HOME, POWER_BUTTON, POWER, DATA, ERROR, PAPER = 2, 3, 4, 5, 6, 7
WIRING = f"led_power={POWER} led_data={DATA} led_error={ERROR} button_home={HOME} button_power={POWER_BUTTON} sensor_paper={PAPER}"


class Bench:
    """What a person with a finger and two eyes would do and see."""

    def __init__(self, machine):
        self.machine = machine
        self.edges = []

    def expect(self, *wanted, seconds=ANSWER_SECONDS):
        """Waits for a line that begins so and returns it; edges on the way are kept, any other line is a failure."""
        deadline = time.monotonic() + seconds
        while True:
            got = self.machine.next_line(deadline - time.monotonic())
            if got is None:
                raise Failed(f"no {' or '.join(wanted)} within {seconds} s")
            came, line = got
            if line.startswith("edge "):
                _, pin, high, nanos = line.split()
                self.edges.append((pin, high == "true", int(nanos), came))
            elif line.startswith(wanted):
                return line
            else:
                raise Failed(f"expected {' or '.join(wanted)}, got: {line}")

    def quiet(self):
        """Nothing but edges may come for a while."""
        try:
            self.expect("(nothing)", seconds=QUIET_SECONDS)
        except Failed as failure:
            if not str(failure).startswith("no "):
                raise

    def do(self, command):
        self.machine.say(command)
        self.expect(f"done {command}")

    def refused(self, command, *because):
        self.machine.say(command)
        line = self.expect(f"failed {command}")
        for text in because:
            check(text in line, f"{command} is refused with {text!r}", line)

    def level(self, pin, high, what, seconds=3):
        deadline = time.monotonic() + seconds
        while self.machine.high(pin) != high:
            if time.monotonic() > deadline:
                raise Failed(f"{what}: GPIO{pin} is not {'high' if high else 'low'}")
        passed(what)

    def changes(self, pin, count, seconds):
        """When the pin changed, seen from outside."""
        times, level = [], self.machine.high(pin)
        deadline = time.monotonic() + seconds
        while len(times) < count:
            if time.monotonic() > deadline:
                raise Failed(f"GPIO{pin} changed {len(times)} times in {seconds} s, not {count}")
            if self.machine.high(pin) != level:
                level = not level
                times.append(time.monotonic())
        return times

    def press(self, pin, seconds):
        """Holds the button down for at least so long and returns how long it was at most."""
        down = time.monotonic()
        self.machine.set_input(pin, False)
        time.sleep(seconds)  # a finger's time
        self.machine.set_input(pin, True)
        return time.monotonic() - down

    def bounce(self, *pins):
        """Closes contacts as bad ones do: to and fro, slow enough to be seen. Returns how long it took."""
        began = time.monotonic()
        for high in [False, True] * 3 + [False]:
            for pin in pins:
                self.machine.set_input(pin, high)
            time.sleep(0.0015)  # the contact's own time
        return time.monotonic() - began

    def settle(self):
        """Lets everything come that is on its way, and returns it."""
        deadline = time.monotonic() + QUIET_SECONDS
        came = []
        while got := self.machine.next_line(deadline - time.monotonic()):
            came.append(got[1])
        return came


def passed(what):
    print(f"ok    {what}", flush=True)


def check(good, what, seen):
    if not good:
        raise Failed(f"{what}; seen: {seen}")
    passed(what)


def opening(bench):
    for pin in (HOME, POWER_BUTTON, PAPER):
        bench.machine.set_input(pin, True)
    bench.refused(f"open cdev pinctrl-bcm2711 {WIRING}", '"pinctrl-bcm2711"', 'gpiochip0 ("9030000.pinctrl", 8 lines)')
    bench.refused("open cdev label led_power=12", "GPIO12", "the lines 0 to 7")
    bench.machine.say(f"open cdev label {WIRING}")
    bench.expect("sensor PAPER_OUT false")
    bench.expect("done open")
    outputs = [pin for pin in range(8) if bench.machine.is_output(pin)]
    check(outputs == [POWER, DATA, ERROR], "the chip drives the LEDs' pins and no other", outputs)
    bench.refused(f"second cdev gpiochip0 led_data={DATA}", f"GPIO{DATA}", '"mailpanel:led_data"')


def lamps(bench):
    for led, pin in (("POWER", POWER), ("DATA", DATA), ("ERROR", ERROR)):
        bench.level(pin, False, f"{led} is dark at first")
        bench.do(f"light {led} ON")
        bench.level(pin, True, f"{led} lights up")
        bench.do(f"light {led} OFF")
        bench.level(pin, False, f"{led} goes out")
    bench.do("light ERROR BLINK")
    times = bench.changes(ERROR, 8, 20)
    gaps = [after - before for before, after in zip(times, times[1:])]
    check(0.35 < statistics.median(gaps) < 0.65, "BLINK is half a second on, half a second off", gaps)
    bench.do("light ERROR OFF")


def buttons(bench):
    bench.edges.clear()
    longest = 0
    for _ in range(3):
        longest = max(longest, bench.press(HOME, 0.3))
        bench.expect("press HOME")
        time.sleep(0.2)  # until the next finger
    bench.quiet()
    mine = [edge for edge in bench.edges if edge[0] == "button_home"]
    check([edge[1] for edge in mine] == [False, True] * 3, "three presses are six edges", mine)
    check(all(a[2] < b[2] for a, b in zip(mine, mine[1:])), "the kernel's times go forward", mine)
    held = [(up[2] - down[2]) / 1e9 for down, up in zip(mine[::2], mine[1::2])]
    check(all(0.15 < time_held < longest + 0.3 for time_held in held), "and say how long the finger was down", held)

    bench.press(POWER_BUTTON, 0.3)
    bench.expect("press POWER")
    bench.quiet()
    passed("a short press of POWER is told when it ends")
    bench.machine.set_input(POWER_BUTTON, False)
    bench.expect("long POWER")
    bench.machine.set_input(POWER_BUTTON, True)
    bench.quiet()
    passed("a long press of POWER is told while it lasts, and is no short one")


def bouncing(bench):
    """Beside HOME bounces a line without debouncing: only where that shows it does HOME's calm prove anything."""
    bench.machine.set_input(CONTROL, True)
    bench.do(f"control {CONTROL}")
    for _ in range(100):
        took = bench.bounce(HOME, CONTROL)
        came = bench.settle()
        for pin in (HOME, CONTROL):
            bench.machine.set_input(pin, True)
        bench.settle()
        # A busy emulator may be slower than the board's 20 ms, or too slow to see the bouncing: then once more.
        if took < BOUNCE_SECONDS and sum(line.startswith("edge control ") for line in came) >= 3:
            mine = [line for line in came if not line.startswith("edge control ")]
            check([line.rsplit(" ", 1)[0] for line in mine] == ["edge button_home false", "press"],
                  "a bouncing contact is one edge and one press", came)
            bench.do("control off")
            return
    raise Failed("this machine is too busy to bounce a contact")


def sensors(bench):
    bench.machine.set_input(PAPER, False)
    bench.expect("sensor PAPER_OUT true")
    bench.machine.set_input(PAPER, True)
    bench.expect("sensor PAPER_OUT false")
    passed("the paper sensor tells both ways")


def giving_back(bench):
    bench.do("light POWER ON")
    bench.level(POWER, True, "POWER is lit")
    bench.do("close")
    bench.level(POWER, False, "a closed board leaves its LEDs dark")


def second_wiring(bench):
    bench.do(f"open cdev /dev/gpiochip0 led_power={POWER} buzzer={ERROR}")
    passed("closed lines can be taken again")
    bench.machine.say("beep 400")
    on, off = bench.changes(ERROR, 2, 10)
    bench.expect("done beep")
    check(0.25 < off - on < 2, "a beep of 400 ms", off - on)
    bench.do("drive led_power high")
    bench.level(POWER, True, "an output can be driven by hand")
    bench.do("close")


def active_low(bench):
    bench.do(f"activelow {DATA} LOW")
    bench.level(DATA, True, "the kernel turns an active-low output round: inactive is high")
    bench.do(f"activelow {DATA} HIGH")
    bench.level(DATA, False, "and active is low")
    bench.do("close")


def gpiod(bench):
    bench.do(f"open gpiod label led_power={POWER} button_home={HOME}")
    bench.do("light POWER ON")
    bench.level(POWER, True, "Pi4J's own gpiod lights a LED on this kernel")
    bench.press(HOME, 0.3)
    bench.expect("press HOME")
    passed("and sees a button")
    bench.do("light POWER OFF")
    bench.do("close")


def main():
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(sys.argv[1:], folder)
        bench = Bench(machine)
        try:
            print("      " + bench.expect("kernel", seconds=BOOT_SECONDS))
            print("      " + bench.expect("ready", seconds=BOOT_SECONDS))
            for part in (opening, lamps, buttons, bouncing, sensors, giving_back, second_wiring, active_low, gpiod):
                part(bench)
            machine.say("quit")
            bench.expect("ended 0")
        except Failed as failure:
            print("The machine's own words:", *machine.transcript[-80:], sep="\n", file=sys.stderr)
            print(f"FAILED {failure}", file=sys.stderr)
            return 1
        finally:
            machine.close()
    print(f"      {time.monotonic() - machine.started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
