/** Network Security: which certificate authorities the device believes, and the certificate that Web Config shows. */
package io.mailpanel.device.certificates;
