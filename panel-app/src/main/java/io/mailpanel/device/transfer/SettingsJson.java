package io.mailpanel.device.transfer;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON of settings files: objects of texts, strict, every name once. A text of several lines is an array of lines. */
final class SettingsJson {
    private static final int LONGEST_NAME = 64;

    private SettingsJson() {}

    /** What is wrong with a file; the face's text is {@code transfer.bad.REASON}. */
    enum Reason {
        /** It is not JSON, or not of the form that a settings file has. */
        NOT_SETTINGS,
        /** A name stands there twice. */
        TWICE
    }

    /** The file is refused. */
    static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;
        private final Reason reason;
        private final String name;

        Bad(Reason reason, String name) {
            super(reason.name());
            this.reason = reason;
            this.name = name;
        }

        Reason reason() {
            return reason;
        }

        /** Which name; empty if none. */
        String name() {
            return name;
        }
    }

    /** An object: each value a text or an object again. */
    static Map<String, Object> read(String json) throws Bad {
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            in.setStrictness(Strictness.STRICT);
            Map<String, Object> all = object(in, true);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new Bad(Reason.NOT_SETTINGS, "");
            }
            return all;
        } catch (MalformedJsonException | EOFException | IllegalStateException | NumberFormatException e) {
            throw new Bad(Reason.NOT_SETTINGS, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> object(JsonReader in, boolean outer) throws IOException, Bad {
        Map<String, Object> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!name.matches("[a-z0-9._-]{1," + LONGEST_NAME + "}")) {
                throw new Bad(Reason.NOT_SETTINGS, "");
            }
            Object value =
                    switch (in.peek()) {
                        case BEGIN_OBJECT -> {
                            if (!outer) {
                                throw new Bad(Reason.NOT_SETTINGS, "");
                            }
                            yield object(in, false);
                        }
                        case BEGIN_ARRAY -> lines(in);
                        case STRING, NUMBER -> in.nextString();
                        default -> throw new Bad(Reason.NOT_SETTINGS, "");
                    };
            if (values.put(name, value) != null) {
                throw new Bad(Reason.TWICE, name);
            }
        }
        in.endObject();
        return values;
    }

    private static String lines(JsonReader in) throws IOException, Bad {
        List<String> lines = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            if (in.peek() != JsonToken.STRING) {
                throw new Bad(Reason.NOT_SETTINGS, "");
            }
            lines.add(in.nextString());
        }
        in.endArray();
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** Of texts alone. */
    static String write(Map<String, String> values) {
        return print(out -> texts(out, values));
    }

    /** The whole file, for people to read. */
    static String write(SettingsFile file) {
        return print(out -> {
            out.beginObject();
            out.name("product").value(SettingsFile.PRODUCT);
            out.name("schema").value(SettingsFile.SCHEMA);
            out.name("version").value(file.origin().version());
            out.name("device").value(file.origin().device());
            out.name("exported").value(file.origin().exported());
            out.name("settings");
            texts(out, file.settings());
            if (file.secrets().isPresent()) {
                SealedSecrets sealed = file.secrets().get();
                out.name("secrets").beginObject();
                out.name("kdf").value(SealedSecrets.KDF);
                out.name("iterations").value(sealed.iterations());
                out.name("salt").value(sealed.salt());
                out.name("cipher").value(SealedSecrets.CIPHER);
                out.name("nonce").value(sealed.nonce());
                out.name("data").value(sealed.data());
                out.endObject();
            }
            out.endObject();
        });
    }

    private interface Content {
        void to(JsonWriter out) throws IOException;
    }

    private static String print(Content content) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.setIndent("  ");
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void texts(JsonWriter out, Map<String, String> values) throws IOException {
        out.beginObject();
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            out.name(value.getKey());
            // Only what ends with a line's end comes back the same from an array of lines.
            if (value.getValue().endsWith("\n")) {
                out.beginArray();
                for (String line : value.getValue().split("\n")) {
                    out.value(line);
                }
                out.endArray();
            } else {
                out.value(value.getValue());
            }
        }
        out.endObject();
    }
}
