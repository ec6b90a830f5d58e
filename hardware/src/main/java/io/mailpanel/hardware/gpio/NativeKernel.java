package io.mailpanel.hardware.gpio;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The running Linux, through its C library. */
final class NativeKernel implements Kernel {
    private static final int O_RDWR = 2;
    private static final int O_CLOEXEC = 0x80000;
    private static final int EFD_CLOEXEC = O_CLOEXEC;
    private static final int EINTR = 4;
    private static final int POLLFD_BYTES = 8;

    private final LibC libc = Native.load("c", LibC.class);

    /** As in the C library's headers; ioctl and open take a variable number of arguments there, and so here. */
    private interface LibC extends Library {
        int open(String path, int flags, Object... mode) throws LastErrorException;

        int close(int fd) throws LastErrorException;

        int ioctl(int fd, NativeLong request, Object... argument) throws LastErrorException;

        NativeLong read(int fd, byte[] into, NativeLong size) throws LastErrorException;

        NativeLong lseek(int fd, NativeLong offset, int from) throws LastErrorException;

        NativeLong write(int fd, byte[] from, NativeLong size) throws LastErrorException;

        int poll(byte[] fds, NativeLong count, int millis) throws LastErrorException;

        int eventfd(int value, int flags) throws LastErrorException;

        String strerror(int errno);
    }

    /** A system call that may be interrupted and is then made again. */
    private interface Call {
        int make();
    }

    @Override
    public int open(String path, boolean writing) throws KernelException {
        return made("open " + path, () -> libc.open(path, O_CLOEXEC | (writing ? O_RDWR : 0)));
    }

    @Override
    public void close(int fd) {
        try {
            libc.close(fd);
        } catch (LastErrorException e) {
            // Linux has closed the file whatever it answers.
            return;
        }
    }

    @Override
    public void ioctl(int fd, int request, byte[] struct) throws KernelException {
        NativeLong number = new NativeLong(Integer.toUnsignedLong(request), true);
        made("ioctl 0x" + Integer.toHexString(request), () -> libc.ioctl(fd, number, (Object) struct));
    }

    @Override
    public int read(int fd, byte[] into) throws KernelException {
        NativeLong size = new NativeLong(into.length);
        return made("read", () -> libc.read(fd, into, size).intValue());
    }

    @Override
    public int readFromStart(int fd, byte[] into) throws KernelException {
        made("lseek", () -> libc.lseek(fd, new NativeLong(0), 0).intValue());
        return read(fd, into);
    }

    @Override
    public short[] poll(int[] fds, short[] wanted, int millis) throws KernelException {
        byte[] bytes = new byte[fds.length * POLLFD_BYTES];
        ByteBuffer pollfds = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        for (int i = 0; i < fds.length; i++) {
            pollfds.putInt(fds[i]).putShort(wanted[i]).putShort((short) 0);
        }
        made("poll", () -> libc.poll(bytes, new NativeLong(fds.length), millis));
        short[] happened = new short[fds.length];
        for (int i = 0; i < fds.length; i++) {
            happened[i] = pollfds.getShort(i * POLLFD_BYTES + 6);
        }
        return happened;
    }

    @Override
    public int waker() throws KernelException {
        return made("eventfd", () -> libc.eventfd(0, EFD_CLOEXEC));
    }

    @Override
    public void wake(int waker) throws KernelException {
        byte[] one = new byte[8];
        ByteBuffer.wrap(one).order(ByteOrder.nativeOrder()).putLong(1);
        made("write", () -> libc.write(waker, one, new NativeLong(one.length)).intValue());
    }

    private int made(String name, Call call) throws KernelException {
        while (true) {
            try {
                return call.make();
            } catch (LastErrorException e) {
                if (e.getErrorCode() != EINTR) {
                    throw new KernelException(name, e.getErrorCode(), libc.strerror(e.getErrorCode()));
                }
            }
        }
    }
}
