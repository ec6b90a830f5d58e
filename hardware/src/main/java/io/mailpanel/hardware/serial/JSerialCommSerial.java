package io.mailpanel.hardware.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import com.pi4j.context.Context;
import com.pi4j.io.serial.FlowControl;
import com.pi4j.io.serial.Parity;
import com.pi4j.io.serial.Serial;
import com.pi4j.io.serial.SerialBase;
import com.pi4j.io.serial.SerialConfig;
import com.pi4j.io.serial.SerialProvider;
import com.pi4j.io.serial.StopBits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * One serial line. Reads return what is there, or 0 after {@value #READ_MS} ms; a line that is gone (cable pulled, the other
 * end of a pty closed) throws. One thread may read while another writes.
 */
final class JSerialCommSerial extends SerialBase implements Serial {
    static final int READ_MS = 200;
    private static final long LOOK_NS = 2_000_000;
    private static final int EBUSY = 16;

    private final boolean dtr;
    private volatile SerialPort port;

    JSerialCommSerial(SerialProvider provider, SerialConfig config) {
        super(provider, config);
        dtr = Boolean.parseBoolean(config.properties().get(JSerialCommProvider.DTR_PROPERTY));
    }

    /** @throws UncheckedIOException if there is no such line, or it is not ours; the message says what to do */
    @Override
    public void open() {
        Path device = Path.of(config().device());
        try {
            // A link is followed anew each time: an adapter that comes back may be another device.
            SerialPort opening = SerialPort.getCommPort(device.toRealPath().toString());
            configure(opening);
            if (!opening.openPort(0)) {
                throw refused(device, opening.getLastErrorCode());
            }
            port = opening;
            isOpen = true;
        } catch (SerialPortInvalidPortException | IOException e) {
            throw new UncheckedIOException(missing(device, e));
        }
    }

    private void configure(SerialPort opening) {
        // All that decides about raw bytes is set here, whatever the line was set to before.
        opening.setComPortParameters(
                config().baud(), config().dataBits().getValue(), stopBits(), parity(config().parity()));
        opening.setFlowControl(flow());
        opening.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MS, 0);
    }

    private int stopBits() {
        return config().stopBits() == StopBits._2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT;
    }

    private static int parity(Parity parity) {
        return switch (parity) {
            case NONE -> SerialPort.NO_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case MARK -> SerialPort.MARK_PARITY;
            case SPACE -> SerialPort.SPACE_PARITY;
        };
    }

    private int flow() {
        return switch (config().flowControl()) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case HARDWARE -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case SOFTWARE -> SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
        };
    }

    private static IOException missing(Path device, Exception cause) {
        return new IOException("There is no " + device + "; is the printer's cable plugged in?", cause);
    }

    private static UncheckedIOException refused(Path device, int error) {
        if (!Files.isReadable(device) || !Files.isWritable(device)) {
            return new UncheckedIOException(
                    new IOException("No right to use " + device + "; the user must be in the group dialout"));
        }
        return new UncheckedIOException(
                error == EBUSY
                        ? new LineInUse(device + " is in use by another program")
                        : new IOException(device + " cannot be opened as a serial line (error " + error + ")"));
    }

    private SerialPort port() {
        SerialPort open = port;
        if (open == null) {
            throw new UncheckedIOException(new IOException(config().device() + " is closed"));
        }
        return open;
    }

    private UncheckedIOException gone() {
        return new UncheckedIOException(new IOException(config().device() + " is gone; was the cable pulled?"));
    }

    @Override
    public int available() {
        return Math.max(0, port().bytesAvailable());
    }

    /** {@inheritDoc} @return 0–255, or -1 if none came */
    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = port().readBytes(buffer, length, offset);
        if (count < 0) {
            throw gone();
        }
        return count;
    }

    @Override
    public int write(byte b) {
        return write(new byte[] {b}, 0, 1);
    }

    /** {@inheritDoc} Waits for as long as flow control says; {@link #unblock} ends that. */
    @Override
    public int write(byte[] data, int offset, int length) {
        SerialPort open = port();
        // Linux has no DTR/DSR flow control of its own, so the wire is looked at, before a few bytes at a time.
        while (dtr && port == open && !open.getDSR()) {
            LockSupport.parkNanos(LOOK_NS);
        }
        int count = open.writeBytes(data, length, offset);
        if (count <= 0 && length > 0) {
            throw gone();
        }
        return count;
    }

    /** Lets a write go that flow control holds up; what it wrote is lost. Only for a line that is then closed. */
    private static void unblock(SerialPort port, FlowControl flow) {
        if (flow != FlowControl.NONE) {
            port.flushIOBuffers();
            port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        }
    }

    @Override
    public void close() {
        SerialPort closing = port;
        port = null;
        super.close();
        if (closing != null) {
            unblock(closing, config().flowControl());
            closing.closePort();
        }
    }

    @Override
    public Serial shutdown(Context context) {
        close();
        return super.shutdown(context);
    }
}
