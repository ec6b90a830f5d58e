package io.mailpanel.mail.democloud.fault;

/** How a stand-in server meets a new connection. */
public enum Reach implements Fault {
    /** As it should. */
    UP,
    /** Nobody listens: the connection is refused. */
    REFUSED,
    /** It answers only that it is out of service: HTTP 503 with a page of HTML, SMTP 421, or POP3 -ERR. */
    UNAVAILABLE
}
