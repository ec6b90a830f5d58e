/** Restarting the device, and erasing all that it holds. */
package io.mailpanel.device.upkeep;
