package io.mailpanel.hardware.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The system calls, on this machine's Linux. */
@Timeout(20)
final class NativeKernelTest {
    /** How many bytes of a file are left to read; every Linux file answers it. */
    private static final int FIONREAD = 0x541B;

    private final NativeKernel kernel = new NativeKernel();

    @TempDir
    private Path folder;

    @Test
    void ioctlFillsTheStruct() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "hello");
        int fd = kernel.open(file.toString(), false);
        byte[] struct = new byte[4];

        kernel.ioctl(fd, FIONREAD, struct);

        assertThat(ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder()).getInt())
                .isEqualTo(5);
        assertThat(kernel.read(fd, new byte[3])).isEqualTo(3);
        byte[] again = new byte[8];
        assertThat(kernel.readFromStart(fd, again)).isEqualTo(5);
        assertThat(again).startsWith('h', 'e', 'l', 'l', 'o');
        kernel.close(fd);
    }

    @Test
    void failuresCarryTheErrno() {
        assertThatThrownBy(() -> kernel.open(folder.resolve("none").toString(), true))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("No such file or directory")
                .extracting(e -> ((KernelException) e).errno())
                .isEqualTo(2);
        assertThatThrownBy(() -> kernel.ioctl(-1, GpioAbi.GET_CHIPINFO, new byte[68]))
                .extracting(e -> ((KernelException) e).errno())
                .isEqualTo(9);
    }

    @Test
    void pollTellsWhichFileIsReady() throws Exception {
        int first = kernel.waker();
        int second = kernel.waker();
        kernel.wake(second);

        assertThat(kernel.poll(new int[] {first, second}, new short[] {Kernel.POLLIN, Kernel.POLLIN}, 10_000))
                .containsExactly((short) 0, Kernel.POLLIN);
        assertThat(kernel.read(second, new byte[8])).isEqualTo(8);
        assertThat(kernel.poll(new int[] {first, second}, new short[] {Kernel.POLLIN, Kernel.POLLIN}, 0))
                .containsExactly((short) 0, (short) 0);
        kernel.close(first);
        kernel.close(second);
    }

    @Test
    void theWatcherHearsFilesThatCameLaterAndNoneThatAreGone() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        int first = kernel.waker();
        int second = kernel.waker();
        try (FdWatcher watcher = new FdWatcher(kernel, "test")) {
            watcher.watch(first, Kernel.POLLIN, () -> {
                kernel.read(first, new byte[8]);
                heard.add("first");
            });
            watcher.watch(second, Kernel.POLLIN, () -> {
                kernel.read(second, new byte[8]);
                heard.add("second");
            });
            kernel.wake(first);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("first");
            kernel.wake(second);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("second");

            watcher.unwatch(first);
            kernel.wake(first);
            kernel.wake(second);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("second");
            assertThat(heard).isEmpty();
        }
        kernel.close(first);
        kernel.close(second);
    }
}
