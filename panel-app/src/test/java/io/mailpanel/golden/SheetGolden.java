package io.mailpanel.golden;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.States;
import io.mailpanel.device.sheet.JobReport;
import io.mailpanel.device.sheet.SheetBuilder;
import io.mailpanel.device.sheet.SheetBuilders;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.verdict.VerdictKind;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.Profiles;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The status sheet on both papers: the preview, the bytes for the printer, and the paper that the emulator makes of them. */
final class SheetGolden {
    private SheetGolden() {}

    /** Draws them into the folder, as sheet-LANGUAGE-PAPER-preview.png, -paper.png and .bin. */
    static void render(Path out) throws IOException {
        SheetBuilder builder = SheetBuilders.at(Clock.fixed(States.NOON, ZoneOffset.UTC));
        JobReport report = new JobReport(Clock.fixed(States.NOON, ZoneOffset.UTC));
        for (Language language : Language.values()) {
            StatusSheet sheet = builder.build(States.signedIn(language));
            String name = "sheet-" + language.locale().getLanguage();
            draw(out, name + "-58mm", sheet, Profile.GENERIC_58);
            draw(out, name + "-80mm", sheet, Profile.GENERIC_80);
            draw(out, name + "-own-qr", sheet, Profiles.named("pos-5890").orElseThrow());
            DeviceState signedOut = States.with(
                    language,
                    PrinterStatus.READY,
                    List.of(States.job(JobState.FAILED, Optional.of(VerdictKind.NOT_SIGNED_IN), Optional.empty())),
                    States.signIn(SignInState.Status.SIGNED_OUT, Optional.empty()));
            draw(out, name + "-signed-out", builder.build(signedOut), Profile.GENERIC_58);
            draw(
                    out,
                    "job-report-" + language.locale().getLanguage(),
                    report.build(signedOut, 7).orElseThrow(),
                    Profile.GENERIC_58);
        }
    }

    private static void draw(Path out, String name, StatusSheet sheet, Profile profile) throws IOException {
        SheetPrinter printer = new SheetPrinter(profile);
        byte[] bytes = printer.escPos(sheet);
        Files.write(out.resolve(name + ".bin"), bytes);
        png(out.resolve(name + "-preview.png"), printer.picture(sheet));
        try (PaperEmulator paper = new PaperEmulator(profile.dots())) {
            paper.print(bytes);
            png(out.resolve(name + "-paper.png"), paper.strip());
        }
    }

    private static void png(Path file, BufferedImage picture) throws IOException {
        ImageIO.write(picture, "png", file.toFile());
    }
}
