/** What the device tells its administrators by mail, and how seldom. */
package io.mailpanel.device.notify;
