package io.mailpanel.mail.store;

import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Whether the disk is why something failed. Pure functions. */
public final class DiskTrouble {
    /** ENOSPC and EDQUOT: the system says them in its own language, and Java hands on nothing but the words. */
    private static final Pattern FULL = Pattern.compile(
            "No space left on device|Disk quota exceeded|На устройстве не осталось свободного места|Превышена дисковая квота");

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
