package io.mailpanel.mail.verdict;

/** How grave a verdict is: what the faces choose icon and colour by. */
public enum Severity {
    /** It went well, somebody wanted it so, or it goes on by itself: nobody needs to do anything. */
    INFO,
    /** Not all of it went, or it goes on only when something else is well again: somebody should look. */
    WARNING,
    /** It did not go, and does not until somebody mends something. */
    ERROR
}
