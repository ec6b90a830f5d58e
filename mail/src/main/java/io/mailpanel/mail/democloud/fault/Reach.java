package io.mailpanel.mail.democloud.fault;

/** How a stand-in server meets a new connection. */
public enum Reach {
    /** As it should. */
    UP,
    /** Nobody listens: the connection is refused. */
    REFUSED,
    /** It answers only that it is out of service: HTTP 503 with a page of HTML, or SMTP 421. */
    UNAVAILABLE
}
