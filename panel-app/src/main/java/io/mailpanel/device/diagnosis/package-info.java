/** The Connection Test and the preparatory steps of the mail set-up, for both faces. */
package io.mailpanel.device.diagnosis;
