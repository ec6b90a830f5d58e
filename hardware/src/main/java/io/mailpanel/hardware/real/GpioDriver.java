package io.mailpanel.hardware.real;

/** Which Pi4J provider drives the pins. */
public enum GpioDriver {
    /** Ours, over the kernel's GPIO interface version 2: every kernel from 5.10 on, every chip. */
    CDEV,
    /** Pi4J's own over the libgpiod 1.6 that it brings: only kernels that still have interface version 1, only on ARM. */
    GPIOD
}
