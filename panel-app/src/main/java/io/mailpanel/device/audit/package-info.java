/** Who changed what, when and from where. */
package io.mailpanel.device.audit;
