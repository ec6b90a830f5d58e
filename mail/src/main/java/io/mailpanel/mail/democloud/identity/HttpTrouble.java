package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.democloud.fault.Fault;
import java.time.Duration;

/**
 * The answer of an endpoint that is overloaded.
 *
 * @param status 503, with a page of HTML where a program expects JSON, or 429
 * @param retryAfter what the client is told to wait, in whole seconds
 */
record HttpTrouble(int status, Duration retryAfter) implements Fault {
    static final HttpTrouble UNAVAILABLE = new HttpTrouble(503, Duration.ofSeconds(1));

    Answer answer() {
        return status == 429 ? Answer.throttled(retryAfter) : Answer.unavailable();
    }
}
