package io.mailpanel.hardware.sim;

import io.mailpanel.statusprint.Profiles;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import java.util.List;
import java.util.Optional;

/** A sheet such as a device prints that nobody has signed in to: steps with a QR code, some lines, and another QR code. */
public final class TwoCodes {
    private TwoCodes() {}

    /** @param profile whose printer draws the codes itself, or gets them as pictures */
    public static byte[] sheet(String profile) {
        StatusSheet.Qr sign = new StatusSheet.Qr("https://mailpanel.example/device?code=WDJB-MJHT", "Sign in");
        StatusSheet.Qr web = new StatusSheet.Qr("https://192.168.1.20:8443/network/email-server/basic", "Web Config");
        List<StatusSheet.Row> rows =
                List.of(new StatusSheet.Row("Server", "smtp.mailpanel.example"), new StatusSheet.Row("Port", "587"));
        StatusSheet sheet = new StatusSheet(
                "Mailpanel",
                "Printed at 12:00",
                List.of(new StatusSheet.Section("Email server", rows)),
                Optional.of(new StatusSheet.Steps(
                        "To sign in", List.of("Open the page.", "Enter the code."), Optional.of(sign))),
                Optional.of(web));
        return new SheetPrinter(Profiles.named(profile).orElseThrow()).escPos(sheet);
    }
}
