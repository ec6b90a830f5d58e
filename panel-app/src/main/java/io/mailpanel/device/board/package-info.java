/** The board as the device and its faces use it. */
package io.mailpanel.device.board;
