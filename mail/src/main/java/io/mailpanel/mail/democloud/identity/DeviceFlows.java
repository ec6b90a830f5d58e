package io.mailpanel.mail.democloud.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The devices that wait for a person. Kept in memory: a restart ends them, as fifteen minutes would. Thread-safe. */
final class DeviceFlows {
    /** How long a person has. */
    static final Duration LIFE = Duration.ofMinutes(15);
    /** Ended flows are remembered for a while, so that the device hears that its code expired. */
    private static final Duration MEMORY = LIFE.multipliedBy(2);

    private static final int LIMIT = 1000;
    /** Letters that no person takes for another or for a digit. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int USER_CODE_LENGTH = 9;

    private final Clock clock;
    private final Duration interval;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, DeviceFlow> flows = new LinkedHashMap<>();

    /** @param interval devices must not ask more often than this */
    DeviceFlows(Clock clock, Duration interval) {
        this.clock = clock;
        this.interval = interval;
    }

    /** A new flow with codes of its own. */
    synchronized DeviceFlow begin(Authority authority, Scopes scopes) {
        Instant now = clock.instant();
        flows.values().removeIf(f -> f.expires().minus(LIFE).plus(MEMORY).isBefore(now));
        if (flows.size() >= LIMIT) {
            flows.remove(flows.keySet().iterator().next());
        }
        DeviceFlow flow = new DeviceFlow(deviceCode(), userCode(), authority, scopes, interval, now.plus(LIFE));
        flows.put(flow.deviceCode(), flow);
        return flow;
    }

    /** The flow that a device asks for. */
    synchronized Optional<DeviceFlow> byDeviceCode(String code) {
        return Optional.ofNullable(flows.get(code));
    }

    /** The flow whose code a person typed; case, spaces and dashes do not matter. */
    synchronized Optional<DeviceFlow> byUserCode(String typed) {
        String code = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return flows.values().stream().filter(f -> f.userCode().equals(code)).findFirst();
    }

    private String deviceCode() {
        byte[] some = new byte[96];
        random.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }

    private String userCode() {
        StringBuilder code = new StringBuilder();
        while (code.length() < USER_CODE_LENGTH) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
