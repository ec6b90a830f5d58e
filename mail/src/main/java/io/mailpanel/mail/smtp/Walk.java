package io.mailpanel.mail.smtp;

import java.io.IOException;
import java.net.Socket;

/** How far a connection came, told on the thread that makes it; can be ended from another. */
public class Walk {
    private Socket socket;
    private boolean ended;

    /** The server's port took the connection. Nothing more is known of it yet. */
    public void connected() {}

    /** TLS stands, with a certificate that is good enough for the settings. */
    public void secured() {}

    /** Ends it, wherever it is: whoever waits for the server gets an error. */
    public final synchronized void end() {
        ended = true;
        close();
    }

    /** Whether it was ended. */
    public final synchronized boolean ended() {
        return ended;
    }

    final synchronized void on(Socket made) {
        socket = made;
        if (ended) {
            close();
        }
    }

    private void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is gone either way.
            }
        }
    }
}
