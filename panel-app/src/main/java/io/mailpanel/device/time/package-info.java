/** Date and Time: the zone, how times are written, and who sets the machine's clock. */
package io.mailpanel.device.time;
