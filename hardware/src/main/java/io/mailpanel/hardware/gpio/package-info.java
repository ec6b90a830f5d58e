/**
 * Pi4J digital inputs and outputs over the Linux kernel's GPIO character device, interface version 2 (Linux 5.10 and later).
 * Pi4J's own gpiod plugin speaks version 1 only, which newer kernels are built without.
 */
package io.mailpanel.hardware.gpio;
