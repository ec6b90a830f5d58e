package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.Profiles;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JobCutterTest {
    @Test
    void aPictureIsCutAfterItsBandsAndNowhereElse() {
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        job.writeBytes(new byte[] {0x1B, '@'});
        for (int band = 0; band < 3; band++) {
            job.writeBytes(new byte[] {0x1D, 'v', '0', 3, 2, 0, 10, 0});
            // Data that looks like commands and line feeds.
            job.writeBytes("\u001D\u001B@\n\n\u001Dv0\n\n\n\n\n\n\n\n\n\n\n\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        List<Piece> pieces = JobCutter.cut(job.toByteArray());
        assertThat(pieces)
                .containsExactly(
                        new Piece(0, 2, 0, false, true),
                        new Piece(2, 30, 20, true, false),
                        new Piece(30, 58, 20, true, false),
                        new Piece(58, 86, 20, true, false));
    }

    @Test
    void textIsCutAfterLinesAndPaperIsCounted() {
        byte[] job = "123456789 123456789 123456789 12\n".repeat(40).getBytes(StandardCharsets.US_ASCII);
        List<Piece> pieces = JobCutter.cut(job);
        assertThat(pieces).allMatch(piece -> job[piece.end() - 1] == '\n');
        assertThat(pieces).allMatch(piece -> piece.length() <= 4 * 33);
        assertThat(pieces.stream().mapToInt(Piece::rows).sum()).isEqualTo(40 * 30);
    }

    @Test
    void theCommandsOfACodeStayTogether() {
        Profile profile = Profiles.named("pos-5890").orElseThrow();
        byte[] job = new SheetPrinter(profile)
                .escPos(new StatusSheet("T", "", List.of(), Optional.of(new StatusSheet.Qr("HELLO", "go"))));
        String text = new String(job, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("\u001D(k");
        int end = text.indexOf("1Q0") + 3;
        assertThat(JobCutter.cut(job)).noneMatch(piece -> piece.end() > begin && piece.end() < end);
        assertThat(JobCutter.cut(job))
                .anyMatch(piece -> piece.start() == begin && piece.end() == end && piece.rows() >= 21 * 8);
    }

    @Test
    void whatIsNotUnderstoodIsNotCut() {
        byte[] job = ("\n".repeat(200) + "\u001B~" + "\n".repeat(200)).getBytes(StandardCharsets.US_ASCII);
        List<Piece> pieces = JobCutter.cut(job);
        assertThat(pieces.get(pieces.size() - 1).end()).isEqualTo(job.length);
        assertThat(pieces).noneMatch(piece -> piece.end() > 201 && piece.end() < job.length);
    }

    @Test
    void theSettingsInForceAreTheLastOnesAfterTheReset() {
        byte[] job = "\u001Bt\u0000\u001B@\u001Bt\u0011\u001BE\u0001text\u001BE\u0000\u001D!\u0011more"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new String(JobCutter.settingsAt(job, job.length), StandardCharsets.ISO_8859_1))
                .isEqualTo("\u001C.\u001B@\u001Bt\u0011\u001BE\u0000\u001D!\u0011");
        assertThat(new String(JobCutter.settingsAt(job, 12), StandardCharsets.ISO_8859_1))
                .isEqualTo("\u001C.\u001B@\u001Bt\u0011\u001BE\u0001");
    }
}
