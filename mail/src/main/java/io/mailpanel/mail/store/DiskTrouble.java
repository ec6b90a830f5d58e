package io.mailpanel.mail.store;

import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Whether the disk is why something failed. */
public final class DiskTrouble {
    /** ENOSPC and EDQUOT: the system says them in its own language, and Java hands on nothing but the words. */
    private static final Pattern FULL = Pattern.compile(
            "No space left on device|Disk quota exceeded|На устройстве не осталось свободного места|Превышена дисковая квота");

    private static final Logger LOG = LoggerFactory.getLogger(DiskTrouble.class);
    private static final int PRIMARY = 0xff;

    private DiskTrouble() {}

    /**
     * What the person is told, and what the error or one of its causes says of the disk.
     *
     * @return DISK_FULL; DISK_FAILED if it could not be written otherwise; empty if the disk is not the reason
     */
    public static Optional<Verdict> in(Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            Optional<VerdictKind> kind = kind(t);
            if (kind.isPresent()) {
                return Optional.of(new Verdict(kind.get(), String.valueOf(t.getMessage())));
            }
        }
        return Optional.empty();
    }

    /** The same of something that failed while it was written: if nothing else is known, the disk is the reason. */
    public static Verdict writing(Throwable error) {
        return in(error).orElseGet(() -> {
            Throwable root = error;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return new Verdict(VerdictKind.DISK_FAILED, String.valueOf(root.getMessage()));
        });
    }

    /**
     * Whether the disk has less room than that.
     *
     * @param folder on the disk; it need not be there yet
     * @param bytes so many must be free
     * @return false also if it does not say
     */
    public static boolean lacks(Path folder, long bytes) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore disk = Files.getFileStore(there);
            return disk.getTotalSpace() > 0 && disk.getUsableSpace() < bytes;
        } catch (IOException e) {
            LOG.debug("The disk of {} does not say how full it is: {}", folder, e.toString());
            return false;
        }
    }

    private static Optional<VerdictKind> kind(Throwable t) {
        if (t instanceof SQLiteException sqlite) {
            return kind(sqlite.getResultCode());
        }
        if (t instanceof IOException
                && FULL.matcher(String.valueOf(t.getMessage())).find()) {
            return Optional.of(VerdictKind.DISK_FULL);
        }
        return t instanceof FileSystemException ? Optional.of(VerdictKind.DISK_FAILED) : Optional.empty();
    }

    private static Optional<VerdictKind> kind(SQLiteErrorCode code) {
        // The index of the log is a file too: that it cannot grow has a code of its own.
        if (code == SQLiteErrorCode.SQLITE_FULL || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
            return Optional.of(VerdictKind.DISK_FULL);
        }
        return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY)) {
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM -> Optional.of(VerdictKind.DISK_FAILED);
            default -> Optional.empty();
        };
    }
}
