package io.mailpanel.hardware.gpio;

/** The system calls that GPIO needs. Thread-safe; failures carry the kernel's errno. */
interface Kernel {
    int EPERM = 1;
    int EACCES = 13;
    int EBUSY = 16;
    int EINVAL = 22;

    short POLLIN = 1;
    short POLLPRI = 2;

    /** Opens for reading and writing if {@code writing}, else for reading; closed in child processes. */
    int open(String path, boolean writing) throws KernelException;

    void close(int fd);

    /** Calls ioctl with a struct that the kernel reads, and writes its answer into. */
    void ioctl(int fd, int request, byte[] struct) throws KernelException;

    /** Reads at most {@code into.length} bytes; blocks while there are none. */
    int read(int fd, byte[] into) throws KernelException;

    /** Reads at most {@code into.length} bytes from the file's beginning. */
    int readFromStart(int fd, byte[] into) throws KernelException;

    /**
     * Waits until something happens on one of the files, for at most {@code millis} (-1: for ever).
     *
     * @param fds and {@code wanted}: what to wait for on each, POLLIN or POLLPRI
     * @return for each file what happened, 0 for nothing
     */
    short[] poll(int[] fds, short[] wanted, int millis) throws KernelException;

    /** A file to wake {@link #poll} with: becomes readable by {@link #wake}. */
    int waker() throws KernelException;

    void wake(int waker) throws KernelException;
}
