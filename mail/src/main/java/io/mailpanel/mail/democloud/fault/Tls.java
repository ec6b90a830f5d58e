package io.mailpanel.mail.democloud.fault;

import javax.net.ssl.SSLContext;

/** A server's TLS. Thread-safe. */
public interface Tls {
    /** For each certificate another one, so that no client resumes a session that began with a different certificate. */
    SSLContext with(ShownCertificate shown);
}
