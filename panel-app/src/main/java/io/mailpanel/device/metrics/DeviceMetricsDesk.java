package io.mailpanel.device.metrics;

import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** What this device tells a monitoring system. */
public final class DeviceMetricsDesk implements MetricsDesk {
    /** What the names of its settings begin with. */
    static final String PART = "metrics.";

    static final String TOKEN = "token";
    private static final String ON = "on";

    private final SettingsStore settings;
    private final VerdictTally tally = new VerdictTally();
    private final SecureRandom random = new SecureRandom();
    /** Empty while it is off. */
    private volatile String hash;

    /**
     * @param settings where the token's hash is kept
     * @param outbox whose jobs are counted
     */
    public DeviceMetricsDesk(SettingsStore settings, Outbox outbox) {
        this.settings = settings;
        this.hash = settings.part(PART).getOrDefault(TOKEN, "");
        outbox.onChange(tally::job);
        settings.onChange(this::reread);
    }

    @Override
    public boolean on() {
        return !hash.isEmpty();
    }

    @Override
    public synchronized String renew() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keep(hash(token));
        return token;
    }

    @Override
    public synchronized void off() {
        keep("");
    }

    @Override
    public boolean admits(String token) {
        String kept = hash;
        return !kept.isEmpty()
                && MessageDigest.isEqual(
                        kept.getBytes(StandardCharsets.US_ASCII), hash(token).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Map<VerdictKind, Long> verdicts() {
        return tally.counts();
    }

    private synchronized void reread() {
        hash = settings.part(PART).getOrDefault(TOKEN, "");
    }

    /** The token's hash in an exported file: a secret, and all that these settings are. */
    public PortablePart portable() {
        return new MetricsPart(settings, () -> hash);
    }

    private void keep(String fresh) {
        settings.updatePart(PART, values(fresh));
        hash = fresh;
    }

    /** What is stored for that hash. */
    static Map<String, String> values(String hash) {
        return Map.of(ON, Boolean.toString(!hash.isEmpty()), TOKEN, hash);
    }

    /** A plain hash will do: nobody guesses 256 random bits, however fast. */
    private static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
