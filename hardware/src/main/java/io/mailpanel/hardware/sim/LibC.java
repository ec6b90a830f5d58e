package io.mailpanel.hardware.sim;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.NativeLong;

/** What a pty needs of the C library. */
interface LibC extends Library {
    int O_RDWR = 2;
    int O_CREAT = 0x40;
    int O_NOCTTY = 0x100;
    int O_NONBLOCK = 0x800;
    int O_CLOEXEC = 0x80000;
    int LOCK_EX = 2;
    int LOCK_NB = 4;
    int EINTR = 4;
    int EIO = 5;
    int EAGAIN = 11;
    short POLLIN = 1;

    int posix_openpt(int flags) throws LastErrorException;

    int grantpt(int fd) throws LastErrorException;

    int unlockpt(int fd) throws LastErrorException;

    int ptsname_r(int fd, byte[] name, NativeLong size) throws LastErrorException;

    int open(String path, int flags, Object... mode) throws LastErrorException;

    int tcgetattr(int fd, byte[] termios) throws LastErrorException;

    int tcsetattr(int fd, int when, byte[] termios) throws LastErrorException;

    void cfmakeraw(byte[] termios);

    NativeLong read(int fd, byte[] into, NativeLong size) throws LastErrorException;

    NativeLong write(int fd, byte[] from, NativeLong size) throws LastErrorException;

    int flock(int fd, int operation) throws LastErrorException;

    int eventfd(int value, int flags) throws LastErrorException;

    int poll(byte[] fds, NativeLong count, int millis) throws LastErrorException;

    int close(int fd) throws LastErrorException;
}
