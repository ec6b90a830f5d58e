package io.mailpanel.mail.democloud;

import io.mailpanel.mail.democloud.net.OneAuthority;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Clients that believe the stand-in's authority and no other. */
public final class Clients {
    private Clients() {}

    public static HttpClient.Builder trusting(Path caFile) throws IOException {
        return HttpClient.newBuilder().sslContext(context(caFile)).connectTimeout(Duration.ofSeconds(10));
    }

    public static SSLContext context(Path caFile) throws IOException {
        return OneAuthority.trust(caFile);
    }
}
