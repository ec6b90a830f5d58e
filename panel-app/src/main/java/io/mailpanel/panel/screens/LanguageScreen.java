package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Language;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.ListRow;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Role;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.JComponent;

/** Chooses the language; each stands in its own. */
public final class LanguageScreen implements Screen {
    private final ScreenContext context;
    private final Map<Language, ListRow> rows = new EnumMap<>(Language.class);

    /** @param context what it works with */
    public LanguageScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.LANGUAGE;
    }

    @Override
    public JComponent build() {
        Column list = new Column(context.look(), 8).pad(8, 16, 16, 16);
        for (Language language : Language.values()) {
            String name = context.texts().get("language." + language);
            ListRow row = new ListRow(context.look(), Glyph.RADIO_BUTTON_UNCHECKED, name);
            row.row().role("radio").act(() -> choose(language));
            rows.put(language, row);
            list.with(row.row());
        }
        return new Scroller(context.look(), list);
    }

    private void choose(Language language) {
        context.change(
                () -> {
                    context.device().setLanguage(language);
                    return language;
                },
                done -> {});
    }

    @Override
    public void render(DeviceState state) {
        rows.forEach((language, row) -> {
            boolean chosen = language == state.language();
            row.icon(
                    chosen ? Glyph.RADIO_BUTTON_CHECKED : Glyph.RADIO_BUTTON_UNCHECKED,
                    chosen ? Role.PRIMARY : Role.ON_SURFACE_VARIANT);
            row.row().value(chosen ? context.texts().get("panel.chosen") : "");
        });
    }
}
