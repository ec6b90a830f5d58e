/** What a monitoring system may ask of the device. */
package io.mailpanel.device.metrics;
