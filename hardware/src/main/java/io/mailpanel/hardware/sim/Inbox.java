package io.mailpanel.hardware.sim;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The printer's input buffer, and where in what came through it the jobs end. Guarded by its owner's lock. */
final class Inbox {
    /**
     * A job's end.
     *
     * @param at how many bytes had come in then
     * @param exact the job, where it is known; else it is what was taken out
     */
    private record End(long at, Optional<byte[]> exact) {}

    private final int capacity;
    private final Deque<End> ends = new ArrayDeque<>();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private byte[] ring = new byte[256];
    private int head;
    private int size;
    private long in;
    private long out;
    private long lost;
    private long begun;

    /** @param capacity 0 for any amount */
    Inbox(int capacity) {
        this.capacity = capacity;
    }

    /** Less than none where {@link #put(byte, int) more was kept} in front of it. */
    int room() {
        return capacity == 0 ? Integer.MAX_VALUE : capacity - size;
    }

    int capacity() {
        return capacity;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Takes a byte in, or loses it for want of room. */
    void put(byte b) {
        put(b, 0);
    }

    /**
     * The same where something in front of it keeps what it has no room for.
     *
     * @param ahead how many bytes that keeps
     */
    void put(byte b, int ahead) {
        if ((long) room() + ahead <= 0) {
            lost++;
            return;
        }
        if (size == ring.length) {
            byte[] larger = new byte[size * 2];
            for (int i = 0; i < size; i++) {
                larger[i] = ring[(head + i) % size];
            }
            ring = larger;
            head = 0;
        }
        ring[(head + size++) % ring.length] = b;
        in++;
    }

    /** @return 0–255 */
    int take() {
        byte b = ring[head];
        head = (head + 1) % ring.length;
        size--;
        out++;
        taken.write(b);
        return b & 0xFF;
    }

    /** The last bytes taken are no part of a job. */
    void disown(int count) {
        byte[] all = taken.toByteArray();
        taken.reset();
        taken.write(all, 0, Math.max(0, all.length - count));
    }

    /** What is in the buffer now is the job's last. */
    void end(Optional<byte[]> exact) {
        ends.add(new End(in, exact));
        begun = in;
    }

    /**
     * What has come since the last job's end was nothing but so many bytes that have been answered.
     *
     * @return whether they were just that and all were still here; then they are gone, else nothing is done
     */
    boolean forget(int count) {
        boolean all = in - begun == count && size >= count;
        if (all) {
            in -= count;
            size -= count;
        }
        return all;
    }

    /** Whether the last byte taken out was a job's last. */
    boolean atEnd() {
        return !ends.isEmpty() && ends.peek().at() <= out;
    }

    /** The jobs whose last byte has been taken out, each once; empty ones are none. */
    List<byte[]> ended() {
        List<byte[]> jobs = new ArrayList<>();
        while (atEnd()) {
            byte[] job = ends.poll().exact().orElseGet(taken::toByteArray);
            taken.reset();
            if (job.length > 0) {
                jobs.add(job);
            }
        }
        return jobs;
    }

    long lost() {
        return lost;
    }
}
