/** Serial lines as a Pi4J plugin over jSerialComm: on a Pi, on a PC's USB adapter and on a pty. */
package io.mailpanel.hardware.serial;
