package io.mailpanel.hardware;

import java.io.IOException;
import java.util.OptionalInt;

/**
 * Keeps a wire open between jobs, for lines that are ours alone: opening one may reset the printer, and what it says by
 * itself would be missed. A wire that fails is closed, and opened anew at the next use. Guarded by its owner's lock.
 */
final class KeptWire implements Wire.Opener, AutoCloseable {
    private final Wire.Opener opener;
    private Wire kept;

    KeptWire(Wire.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Wire open(Deadline deadline) throws IOException {
        if (kept != null && kept.broken()) {
            close();
        }
        if (kept == null) {
            kept = opener.open(deadline);
        }
        return new Lease(kept);
    }

    @Override
    public void close() {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    private final class Lease implements Wire {
        private final Wire wire;

        Lease(Wire wire) {
            this.wire = wire;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            try {
                wire.write(bytes);
            } catch (IOException e) {
                KeptWire.this.close();
                throw e;
            }
        }

        @Override
        public OptionalInt read(Deadline deadline) throws IOException {
            try {
                return wire.read(deadline);
            } catch (IOException e) {
                KeptWire.this.close();
                throw e;
            }
        }

        @Override
        public void close() {
            // Kept for the next use.
        }
    }
}
