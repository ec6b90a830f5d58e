package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.sheet.DeviceSheetDesk;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.SheetPrinter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The status sheet in Web Config: seen, taken away as a file, printed. */
final class SheetTest extends ScriptedSite {
    private static final String PAGE = "/network/status/print-status-sheet";
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private final List<byte[]> printed = new CopyOnWriteArrayList<>();

    @BeforeEach
    void signedIn() {
        device.signIn = new SignInState(
                SignInState.Status.SIGNED_IN,
                Optional.of(new Account(
                        "vera@contoso.example", "contoso.example", EmailService.EXCHANGE_ONLINE, clock.instant())),
                Optional.of(clock.instant().plus(Duration.ofDays(90))),
                Optional.empty());
        device.paper.onJob((bytes, strip) -> printed.add(bytes));
    }

    @Test
    void onlyTheAdministratorSeesTheSheet() throws Exception {
        assertThat(client.get(PAGE).headers().firstValue("Location"))
                .get()
                .asString()
                .contains("/log-in");
        for (String part : List.of("preview.png", "status-sheet.png", "status-sheet.pdf", "now", "events")) {
            assertThat(client.get(PAGE + "/" + part).statusCode()).as(part).isEqualTo(401);
        }
        assertThat(client.post(PAGE, Map.of("csrf", "x")).statusCode()).isIn(303, 403);
        assertThat(printed).isEmpty();
    }

    @Test
    void thePngIsThePanelsPreviewInTheMiddleOfThePaperInItsTrueSize() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        HttpResponse<byte[]> file = client.bytes(PAGE + "/status-sheet.png");
        assertThat(file.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"status-sheet-MP-4F7A21.png\"");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.body()));
        BufferedImage expected = device.sheet().picture();
        assertThat(picture.getWidth()).as("58 mm").isEqualTo(58 * 8);
        assertThat(picture.getHeight()).isEqualTo(expected.getHeight() + 80);
        assertSame(picture.getSubimage(40, 40, expected.getWidth(), expected.getHeight()), expected);
        for (int edge : List.of(0, 39, 58 * 8 - 40, 58 * 8 - 1)) {
            for (int y = 0; y < picture.getHeight(); y++) {
                assertThat(picture.getRGB(edge, y)).isEqualTo(0xFFFFFFFF);
            }
        }
        assertThat(dotsPerMetre(file.body())).isEqualTo("8000");
        assertThat(client.bytes(PAGE + "/preview.png").body()).isEqualTo(file.body());
    }

    @Test
    void thePdfIsOnePageOfThePapersWidth() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        HttpResponse<byte[]> file = client.bytes(PAGE + "/status-sheet.pdf");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        BufferedImage expected = device.sheet().picture();
        try (PDDocument document = Loader.loadPDF(file.body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth() * MILLIMETRES_PER_POINT).isCloseTo(58, within());
            assertThat(page.getHeight() * MILLIMETRES_PER_POINT).isCloseTo(expected.getHeight() / 8.0 + 10, within());
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Network Status Sheet");
            // Drawn at 8 dots a millimetre, the middle of the page is the picture, dot for dot.
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 203.2f, ImageType.BINARY);
            assertSame(drawn.getSubimage(40, 40, expected.getWidth(), expected.getHeight()), expected);
        }
        clock.forward(Duration.ofSeconds(1));
        assertThat(client.bytes(PAGE + "/status-sheet.pdf").body()).isEqualTo(file.body());
    }

    @Test
    void theAccountIsMaskedAsTheSettingSays() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        assertThat(device.sheet().sheet().toString())
                .contains("v***@contoso.example")
                .doesNotContain("vera");
        BufferedImage expected =
                new SheetPrinter(Profile.GENERIC_58).picture(device.sheet().sheet());
        assertSame(
                ImageIO.read(new ByteArrayInputStream(
                                client.bytes(PAGE + "/status-sheet.png").body()))
                        .getSubimage(40, 40, expected.getWidth(), expected.getHeight()),
                expected);
    }

    @Test
    void printingSaysHowItEnded() throws Exception {
        try (Browser browser = new Browser("en")) {
            browser.open("https://localhost:" + web.port() + PAGE);
            browser.type("password", ScriptedDevice.PASSWORD);
            browser.click("login");
            browser.at(PAGE);
            browser.until(d -> Long.valueOf(58 * 8)
                            .equals(((org.openqa.selenium.JavascriptExecutor) d)
                                    .executeScript("return document.getElementById('preview').naturalWidth"))
                    ? true
                    : null);

            browser.click("print");
            browser.says("Printed (");
            assertThat(printed).hasSize(1);
            assertThat(printed.get(0))
                    .isEqualTo(new SheetPrinter(Profile.GENERIC_58)
                            .escPos(device.sheet().sheet()));

            device.paper.setPaperOut(true);
            browser.click("print");
            browser.says("Not printed: Out of paper (");
            browser.says("Put in a new roll");

            device.paper.setPaperOut(false);
            device.paper.setPaperLeft(200);
            browser.click("print");
            browser.says("Printed in part: Out of paper (");
            browser.says("The print stopped before its end.");
            device.paper.setPaperLeft(100_000);
            device.paper.setPaperOut(false);
            browser.click("go-on");
            browser.says("Printed (");
            assertThat(browser.has("go-on")).isFalse();
            assertThat(device.printer).isEqualTo(PrinterStatus.READY);

            device.paper.setPaperLeft(200);
            browser.click("print");
            browser.says("The print stopped before its end.");
            device.paper.setPaperOut(false);
            ((DeviceSheetDesk) device.sheet()).notice(PrinterStatus.DISCONNECTED);
            browser.open("https://localhost:" + web.port() + PAGE);
            browser.says("the printer was gone meanwhile");
            assertThat(browser.has("go-on")).isFalse();
            assertThat(browser.has("again")).isTrue();
            browser.click("cancel");
            browser.until(d -> browser.has("print") ? true : null);
            assertThat(device.sheet().stopped()).isFalse();
        }
    }

    @Test
    void withoutScriptsTheOutcomeIsThereAfterRefresh() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String csrf = Client.csrf(client.get(PAGE).body());
        assertThat(client.post(PAGE, Map.of("csrf", csrf)).statusCode()).isEqualTo(303);
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        String page = client.get(PAGE).body();
        while (!page.contains("Printed (") && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            page = client.get(PAGE).body();
        }
        assertThat(page).contains("Printed (", "id=\"print\"");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.5);
    }

    private static String dotsPerMetre(byte[] png) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            IIOMetadataNode physical =
                    (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
            assertThat(physical.getAttribute("unitSpecifier")).isEqualTo("meter");
            return physical.getAttribute("pixelsPerUnitXAxis");
        }
    }

    private static void assertSame(BufferedImage actual, BufferedImage expected) {
        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
        assertThat(actual.getRGB(0, 0, actual.getWidth(), actual.getHeight(), null, 0, actual.getWidth()))
                .isEqualTo(
                        expected.getRGB(0, 0, expected.getWidth(), expected.getHeight(), null, 0, expected.getWidth()));
    }
}
