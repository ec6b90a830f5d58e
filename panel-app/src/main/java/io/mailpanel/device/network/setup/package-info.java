/** Wired LAN and Wi-Fi: what an administrator sets of them, and how a change that cut somebody off is undone. */
package io.mailpanel.device.network.setup;
