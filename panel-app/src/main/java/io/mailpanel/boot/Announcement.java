package io.mailpanel.boot;

import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.webconfig.WebConfig;
import java.io.PrintStream;
import java.util.Optional;

/** Tells the person who started the demo where everything is. The last line is "Ready". */
final class Announcement {
    private Announcement() {}

    static void print(PrintStream out, Optional<WebConfig> web, AdminPassword password, Cloud cloud, Machine machine) {
        web.ifPresent(pages -> {
            out.println("Web Config: " + pages.address());
            pages.liveView().ifPresent(view -> out.println("Live view: " + view));
        });
        password.initialPassword().ifPresent(initial -> out.println("Initial administrator password: " + initial));
        cloud.demo().ifPresent(demo -> {
            out.println("Sign-in server: " + demo.identityEndpoint());
            out.println("SMTP: " + ports(demo.smtpPort(), demo.smtpsPort()));
            out.println("POP3: " + ports(demo.popPort(), demo.popsPort()));
            out.println("Faults: " + demo.faultsPage());
            out.println("Received mail: " + demo.mailbox());
        });
        machine.paper().ifPresent(folder -> out.println("Printed paper: " + folder));
        out.println("Ready");
        out.flush();
    }

    private static String ports(int startTls, int tls) {
        return "localhost:" + startTls + " (STARTTLS), localhost:" + tls + " (SSL/TLS)";
    }
}
