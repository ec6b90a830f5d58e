package io.mailpanel.device.transfer;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a settings file: whether it is one, of this product, and not of a newer schema. What its values are is not its matter. */
final class SettingsFileReader {
    private static final Set<String> OUTER =
            Set.of("product", "schema", "version", "device", "exported", "settings", "secrets");
    private static final Set<String> SEALED = Set.of("kdf", "iterations", "salt", "cipher", "nonce", "data");
    private static final int LONGEST_ORIGIN = 64;

    private SettingsFileReader() {}

    /** @throws Refused field {@link SettingsTransferDesk#FILE} */
    static SettingsFile read(byte[] file) throws Refused {
        if (file.length == 0) {
            throw refused("EMPTY");
        }
        if (file.length > SettingsFile.MOST_BYTES) {
            throw refused("TOO_LARGE", SettingsFile.MOST_BYTES / 1024);
        }
        Map<String, Object> all = object(text(file));
        if (!SettingsFile.PRODUCT.equals(all.get("product"))) {
            throw refused("NOT_SETTINGS");
        }
        int schema = number(all.get("schema"), Integer.MAX_VALUE);
        if (schema > SettingsFile.SCHEMA) {
            throw refused("NEWER", origin(all, "version"));
        }
        known(all.keySet(), OUTER);
        Optional<SealedSecrets> secrets = Optional.empty();
        if (all.containsKey("secrets")) {
            secrets = Optional.of(sealed(texts(all.get("secrets"))));
        }
        SettingsOrigin origin =
                new SettingsOrigin(origin(all, "version"), origin(all, "device"), origin(all, "exported"));
        return new SettingsFile(origin, texts(all.get("settings")), secrets);
    }

    /** An object of texts alone. */
    static Map<String, String> texts(String json) throws Refused {
        return texts((Object) object(json));
    }

    private static Map<String, Object> object(String json) throws Refused {
        try {
            return SettingsJson.read(json);
        } catch (SettingsJson.Bad e) {
            throw refused(e.reason().name(), e.name());
        }
    }

    private static String text(byte[] file) throws Refused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("NOT_SETTINGS");
        }
    }

    private static SealedSecrets sealed(Map<String, String> values) throws Refused {
        known(values.keySet(), SEALED);
        boolean ours = SealedSecrets.KDF.equals(values.get("kdf"))
                && SealedSecrets.CIPHER.equals(values.get("cipher"))
                && values.keySet().containsAll(SEALED);
        if (!ours) {
            throw refused("SECRETS");
        }
        int iterations = number(values.get("iterations"), SealedSecrets.MOST_ITERATIONS);
        if (iterations < SealedSecrets.ITERATIONS) {
            throw refused("SECRETS");
        }
        return new SealedSecrets(iterations, values.get("salt"), values.get("nonce"), values.get("data"));
    }

    private static int number(Object value, int most) throws Refused {
        if (value instanceof String digits && digits.matches("[1-9]\\d{0,8}") && Integer.parseInt(digits) <= most) {
            return Integer.parseInt(digits);
        }
        throw refused("NOT_SETTINGS");
    }

    private static String origin(Map<String, Object> all, String name) {
        String said = all.get(name) instanceof String text ? text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", " ") : "";
        return said.length() > LONGEST_ORIGIN ? said.substring(0, LONGEST_ORIGIN - 1) + "…" : said;
    }

    private static Map<String, String> texts(Object value) throws Refused {
        if (!(value instanceof Map<?, ?> map)) {
            throw refused("NOT_SETTINGS");
        }
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getValue() instanceof String text)) {
                throw refused("NOT_SETTINGS");
            }
            texts.put((String) entry.getKey(), text);
        }
        return texts;
    }

    /** @throws Refused for the first name that is not among them */
    static void known(Set<String> names, Set<String> allowed) throws Refused {
        Optional<String> strange =
                names.stream().filter(name -> !allowed.contains(name)).sorted().findFirst();
        if (strange.isPresent()) {
            throw refused("UNKNOWN", strange.get());
        }
    }

    static Refused refused(String reason, Object... arguments) {
        return new Refused(
                List.of(new FieldError(SettingsTransferDesk.FILE, "transfer.bad." + reason, List.of(arguments))));
    }
}
