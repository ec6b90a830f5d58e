/** The settings in a file: exported from one device, imported into another or the same. */
package io.mailpanel.device.transfer;
