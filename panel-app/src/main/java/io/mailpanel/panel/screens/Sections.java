package io.mailpanel.panel.screens;

import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fact;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import io.mailpanel.statusprint.StatusSheet.Row;
import io.mailpanel.statusprint.StatusSheet.Section;
import java.util.List;
import java.util.function.Function;

/** Sections of the status sheet as rows on the screen: the same facts in the same order. */
final class Sections {
    private Sections() {}

    /** Fills the column with them, values in their colours; headings stand above if there are several. */
    static void fill(Column column, Look look, List<Section> sections, int labelWidth, Function<Row, Role> color) {
        column.clear();
        for (Section section : sections) {
            if (sections.size() > 1) {
                Column heading = new Column(look, 0).pad(12, 0, 4, 0);
                heading.with(new Text(look, Type.CAPTION_MEDIUM, Role.PRIMARY, section.title()));
                column.with(heading);
            }
            section.rows()
                    .forEach(row ->
                            column.with(new Fact(look, row.label(), labelWidth).say(row.value(), color.apply(row))));
        }
        column.revalidate();
        column.repaint();
    }
}
