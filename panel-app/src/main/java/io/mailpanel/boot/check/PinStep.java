package io.mailpanel.boot.check;

import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.real.BoardException;
import io.mailpanel.hardware.real.PiBoards;
import io.mailpanel.hardware.real.PiModel;
import io.mailpanel.hardware.real.PinTrial;
import java.nio.file.Path;

/** Which Raspberry Pi this is, and whether each wired pin can be had. */
final class PinStep implements Step {
    private static final String MODEL = "proc/device-tree/model";

    private final PiBoards.Options options;
    private boolean usable;

    PinStep(PiBoards.Options options) {
        this.options = options;
    }

    /** Whether the board can be used; after the walk. */
    boolean usable() {
        return usable;
    }

    @Override
    public void walk(Checklist list, Person person) {
        Texts texts = list.texts();
        try {
            PiModel model = PiModel.detect(options.files().root().resolve(Path.of(MODEL)));
            list.passed(texts.get("check.board"), model.title());
            String chip = options.chip().orElse(model.chipLabel());
            pins(list, chip);
        } catch (BoardException e) {
            list.failed(texts.get("check.board"), String.valueOf(e.getMessage()));
        } catch (LinkageError e) { // a native library may not fit this machine
            list.failed(texts.get("check.chip"), e.toString());
        }
    }

    private void pins(Checklist list, String chip) {
        Texts texts = list.texts();
        var tried = PinTrial.of(options);
        list.passed(texts.get("check.chip"), chip);
        usable = true;
        for (PinTrial.Tried pin : tried) {
            String part = texts.get("check.pin", pin.key(), "GPIO" + pin.bcm());
            if (pin.problem().isPresent()) {
                usable = false;
                list.failed(part, pin.problem().get());
            } else {
                list.passed(part, texts.get("check.pin.free"));
            }
        }
        if (!usable) {
            list.notChecked(texts.get("check.board.parts"), texts.get("check.board.parts.busy"));
        }
    }
}
