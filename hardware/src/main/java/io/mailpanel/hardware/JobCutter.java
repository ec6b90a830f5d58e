package io.mailpanel.hardware;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts a job into pieces between which the printer can be asked, can be waited for, and the job can go on later. */
final class JobCutter {
    private static final int ENOUGH = 128;
    /** Text without a line feed has to be cut in the middle. */
    private static final int LONGEST_LINE = 512;

    private static final int ENOUGH_ROWS = 120;
    private static final int LINE = 30;
    private static final int KNIFE = 96;
    /** What stays in force until it is changed, by its first two bytes. */
    private static final String SETTINGS =
            "\u001Bt \u001BR \u001Ba \u001BE \u001BG \u001B- \u001B! \u001B3 \u001B2 \u001BM"
                    + " \u001B{ \u001B7 \u001D! \u001DB \u001DL \u001DW \u001C. \u0012#";

    private final byte[] job;
    private final List<Piece> pieces = new ArrayList<>();
    private int start;
    private int rows;
    private boolean resets;
    private int spacing = LINE;
    private int high = 1;
    private int module = 3;
    private int codeBytes;
    private boolean inCode;

    private JobCutter(byte[] job) {
        this.job = job;
    }

    /** The pieces of a whole job, in order. */
    static List<Piece> cut(byte[] job) {
        JobCutter cutter = new JobCutter(job);
        int at = 0;
        while (at < job.length) {
            int end = EscPosCommand.end(job, at);
            if (end == EscPosCommand.UNKNOWN) {
                break;
            }
            cutter.command(at, end);
            at = end;
        }
        if (cutter.start < job.length) {
            cutter.close(job.length, false);
        }
        return cutter.pieces;
    }

    private void command(int at, int end) {
        int lead = job[at] & 0xFF;
        char second = end > at + 1 ? (char) (job[at + 1] & 0xFF) : 0;
        if (second == 0) {
            character(lead, end);
        } else if (lead == EscPosCommand.GS && second == 'v') {
            cutBefore(at);
            rows += pair(at + 6) * ((job[at + 3] & 2) != 0 ? 2 : 1);
            close(end, true);
        } else if (lead == EscPosCommand.GS && second == '(') {
            counted(at, end);
        } else if (lead == EscPosCommand.GS && second == 'V') {
            rows += KNIFE;
            close(end, false);
        } else {
            setting(lead, second, at, end);
        }
    }

    private void character(int b, int end) {
        if (b == '\n') {
            rows += Math.max(spacing, 24 * high);
            if (end - start >= ENOUGH || rows >= ENOUGH_ROWS) {
                close(end, false);
            }
        } else if (end - start >= LONGEST_LINE) {
            close(end, false);
        }
    }

    private void setting(int lead, char second, int at, int end) {
        int n = end > at + 2 ? job[at + 2] & 0xFF : 0;
        if (lead == EscPosCommand.GS && second == '!') {
            high = (n & 7) + 1;
        } else if (lead == EscPosCommand.ESC) {
            switch (second) {
                case '@' -> {
                    resets = true;
                    spacing = LINE;
                    high = 1;
                }
                case '2' -> spacing = LINE;
                case '3' -> spacing = n;
                case 'd' -> moved(n * spacing, end);
                case 'J' -> moved(n, end);
                default -> {
                    // Moves nothing.
                }
            }
        }
    }

    private void moved(int dots, int end) {
        rows += dots;
        if (rows >= ENOUGH_ROWS) {
            close(end, false);
        }
    }

    /** A QR code is set up by several commands and printed by the last; they stay together. */
    private void counted(int at, int end) {
        if (job[at + 2] != 'k' || end < at + 7) {
            return;
        }
        int function = job[at + 6] & 0xFF;
        if (!inCode) {
            cutBefore(at);
        }
        inCode = function != 81;
        if (function == 67) {
            module = job[at + 7] & 0xFF;
        } else if (function == 80) {
            codeBytes = end - at - 8;
        } else if (function == 81) {
            rows += module * codeSide(codeBytes);
            close(end, true);
        }
    }

    /** Modules of a QR code's side for so many bytes, rather more than less. */
    private static int codeSide(int bytes) {
        return Math.min(177, 25 + 4 * (bytes / 18));
    }

    /** A picture begins a piece of its own, so that it can be printed anew from its start. */
    private void cutBefore(int at) {
        if (at > start) {
            close(at, false);
        }
    }

    private int pair(int at) {
        return (job[at] & 0xFF) + (job[at + 1] & 0xFF) * 256;
    }

    private void close(int end, boolean picture) {
        pieces.add(new Piece(start, end, rows, picture, resets));
        start = end;
        rows = 0;
        resets = false;
    }

    /** What brings a printer to where it was at the end of a piece: a reset, and the settings in force there. */
    static byte[] settingsAt(byte[] job, int position) {
        Map<String, byte[]> inForce = new LinkedHashMap<>();
        int at = 0;
        while (at < position) {
            int end = EscPosCommand.end(job, at);
            if (end == EscPosCommand.UNKNOWN) {
                break;
            }
            if (end > at + 1) {
                String name = "" + (char) (job[at] & 0xFF) + (char) (job[at + 1] & 0xFF);
                if (name.equals("\u001B@")) {
                    inForce.clear();
                } else if (SETTINGS.contains(name)) {
                    inForce.remove(name);
                    inForce.put(name, Arrays.copyOfRange(job, at, end));
                }
            }
            at = end;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {EscPosCommand.FS, '.', EscPosCommand.ESC, '@'});
        inForce.values().forEach(all::writeBytes);
        return all.toByteArray();
    }
}
