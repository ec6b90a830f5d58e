/** The board of a Raspberry Pi: which one it is, what is wired to it, and the parts that pins, sysfs and Pi4J give. */
package io.mailpanel.hardware.real;
