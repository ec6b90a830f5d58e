package io.mailpanel.hardware.sim;

import io.mailpanel.hardware.JobPosition;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.PrinterTraits;
import io.mailpanel.hardware.Printers;
import java.io.IOException;
import java.net.InetAddress;
import java.util.function.UnaryOperator;

/**
 * The printer of {@code sim:}: an emulated one behind a real wire, a TCP connection inside this machine. All that a network
 * printer's job goes through, it goes through too: pieces, pace, questions, what was stopped and goes on. Left out are the
 * serial line (Pi4J, jSerialComm, flow control) and {@code /dev/usb/lp0}, and status that a printer tells between two
 * connections; an emulator at a pty has the serial line. Thread-safe, as the port and the emulator are.
 */
public final class SimPrinter implements PrinterPort {
    private final PaperEmulator paper;
    private final PaperTcp tcp;
    private final PrinterPort wire;

    private SimPrinter(PaperEmulator paper, PaperTcp tcp, PrinterTraits traits) {
        this.paper = paper;
        this.tcp = tcp;
        wire = Printers.open("tcp://127.0.0.1:" + tcp.port(), traits);
    }

    /**
     * Puts a printer behind a wire, quickly: its font is read before the first job.
     *
     * @param paper closed with this
     * @param traits what the wire is to know of it
     * @throws IOException if this machine has no free port
     */
    public static SimPrinter start(PaperEmulator paper, PrinterTraits traits) throws IOException {
        return new SimPrinter(
                paper, PaperTcp.open(paper, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), traits);
    }

    /** Its hands and its paper. */
    public PaperEmulator paper() {
        return paper;
    }

    @Override
    public PrinterStatus status() {
        return wire.status();
    }

    @Override
    public void print(byte[] job, JobPosition from) throws IOException {
        paper.warmUp();
        wire.print(job, from);
    }

    @Override
    public void heed(UnaryOperator<PrinterStatus> contacts) {
        wire.heed(contacts);
    }

    @Override
    public void onNews(Runnable listener) {
        wire.onNews(listener);
    }

    /** Hangs up, also on a job under way, and takes the port away. */
    @Override
    public void close() {
        paper.close();
        try {
            tcp.close();
        } catch (IOException e) {
            // It was closed before.
        }
        wire.close();
    }
}
