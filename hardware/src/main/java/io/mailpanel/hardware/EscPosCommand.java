package io.mailpanel.hardware;

import java.util.Map;

/** Where a command of ESC/POS ends, for those that can be in a job (FACTS 4 and the command manuals). */
final class EscPosCommand {
    static final int DLE = 0x10;
    static final int DC2 = 0x12;
    static final int ESC = 0x1B;
    static final int FS = 0x1C;
    static final int GS = 0x1D;
    /** The rest of the job belongs together, as far as we can tell. */
    static final int UNKNOWN = -1;

    /** Arguments of the commands that have a fixed number of them. */
    private static final Map<Integer, Map<Character, Integer>> ARGUMENTS = Map.of(
            ESC,
            table(
                    "@ 0  ! 1  - 1  E 1  G 1  M 1  t 1  R 1  a 1  d 1  J 1  2 0  3 1  { 1  7 3  c 2  p 3  i 0  m 0  $ 2  \\ 2"
                            + "  V 1  = 1  r 1"),
            GS,
            table("! 1  B 1  L 2  W 2  P 2  a 1  h 1  w 1  H 1  f 1  r 1  I 1  b 1"),
            FS,
            table(". 0  & 0  ! 1  - 1  S 2  W 1  C 1"),
            DC2,
            table("# 1"),
            DLE,
            Map.of('\u0004', 1, '\u0005', 1));

    private EscPosCommand() {}

    private static Map<Character, Integer> table(String text) {
        Map<Character, Integer> made = new java.util.HashMap<>();
        String[] words = text.split(" +");
        for (int i = 0; i < words.length; i += 2) {
            made.put(words[i].charAt(0), Integer.parseInt(words[i + 1]));
        }
        made.put(' ', 1);
        return Map.copyOf(made);
    }

    /** One past the last byte of the character or command that begins at a byte; {@link #UNKNOWN} if that cannot be told. */
    static int end(byte[] job, int at) {
        int lead = job[at] & 0xFF;
        if (!ARGUMENTS.containsKey(lead)) {
            return at + 1;
        }
        if (at + 1 >= job.length) {
            return UNKNOWN;
        }
        char second = (char) (job[at + 1] & 0xFF);
        Integer fixed = ARGUMENTS.get(lead).get(second);
        long end = fixed != null ? at + 2 + fixed : variable(job, at, lead, second);
        return end > job.length ? UNKNOWN : (int) end;
    }

    private static long variable(byte[] job, int at, int lead, char second) {
        if (lead == GS && second == 'V') {
            int mode = value(job, at + 2);
            return mode == 65 || mode == 66 ? at + 4 : at + 3;
        }
        if (lead == GS && second == 'v') {
            return at + 8 + (long) pair(job, at + 4) * pair(job, at + 6);
        }
        if (lead == GS && second == '(') {
            return at + 5 + pair(job, at + 3);
        }
        if (lead == ESC && second == '*') {
            int columns = pair(job, at + 3);
            return at + 5 + columns * (value(job, at + 2) >= 32 ? 3 : 1);
        }
        if (lead == ESC && second == 'D') {
            int end = at + 2;
            while (end < job.length && job[end] != 0) {
                end++;
            }
            return end + 1;
        }
        return Integer.MAX_VALUE;
    }

    private static int value(byte[] job, int at) {
        return at < job.length ? job[at] & 0xFF : 0;
    }

    private static int pair(byte[] job, int at) {
        return value(job, at) + value(job, at + 1) * 256;
    }
}
