package io.mailpanel.panel.look;

import io.mailpanel.panel.Theme;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** A theme's file as read: its colours by role, and FlatLaf's properties. Immutable by use. */
public final class Palette {
    private final Properties properties = new Properties();
    private final Map<Role, Color> colors = new EnumMap<>(Role.class);

    /** @throws IllegalArgumentException if the theme's file lacks a role */
    public Palette(Theme theme) {
        read(theme.resource());
        for (Role role : Role.values()) {
            String value = properties.getProperty("@" + role.key());
            if (value == null) {
                throw new IllegalArgumentException(theme.resource() + " lacks @" + role.key());
            }
            colors.put(role, Color.decode(value));
        }
        read("theme/panel.properties");
    }

    private void read(String resource) {
        try (InputStream in = Theme.class.getResourceAsStream(resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colour of a role. */
    public Color color(Role role) {
        return colors.get(role);
    }

    /** What FlatLaf reads: the roles as variables, and its defaults made of them. */
    public Properties properties() {
        return properties;
    }
}
