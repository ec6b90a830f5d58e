package io.mailpanel.webconfig;

import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.CertificateMaker.Pair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The pages of Network Security, one after the other, by somebody who is logged in. */
record SecurityWalk(ScriptedDevice device, Browser browser, String base, WebWalk.Look look) {
    private static final String CA = "/network-security/ca-certificate";
    private static final String ROOTS = "/network-security/root-certificate-update";
    private static final String SERVER = "/network-security/server-certificate";

    void walk() throws Exception {
        Path folder = Files.createTempDirectory("security-walk");
        Instant now = device.clock.instant();
        open(CA);
        look.at(browser, "ca-none");
        Path rubbish = Files.writeString(folder.resolve("photo.pem"), "this is no certificate");
        choose("file", rubbish);
        browser.until(d -> browser.text("file-error"));
        look.at(browser, "ca-error");
        device.believed.keepImported(List.of(
                authority("Contoso Root CA G2", now),
                authority("Office CA 2016", now.minus(Duration.ofDays(3640))),
                authority("Old Office CA", now.minus(Duration.ofDays(3660)))));
        open(CA);
        browser.driver.findElements(By.cssSelector(".authority summary")).stream()
                .findFirst()
                .ifPresent(WebElement::click);
        look.at(browser, "ca");
        open("/status");
        look.at(browser, "status-lapsing");
        open(ROOTS);
        look.at(browser, "roots-system");
        StringBuilder bundle =
                new StringBuilder("## Certificate data from Mozilla as of: Tue Feb 24 03:12:01 2026 GMT\n");
        for (int i = 1; i <= 12; i++) {
            bundle.append(CertificateMaker.pem(authority("Root " + i, now)));
        }
        choose("file", Files.writeString(folder.resolve("cacert.pem"), bundle));
        said();
        look.at(browser, "roots");
        device.certificate.open();
        open(SERVER);
        look.at(browser, "server-own");
        Pair issuer = CertificateMaker.authority("Contoso Root CA G2", now);
        Pair server = CertificateMaker.server(issuer, List.of("panel-2.contoso.example", "mailpanel"), now);
        Path certificate = Files.writeString(folder.resolve("server.pem"), CertificateMaker.pem(server.certificate()));
        choose("certificate", certificate);
        browser.until(d -> browser.text("certificate-error"));
        look.at(browser, "server-error");
        char[] password = "p12".toCharArray();
        Path pair = folder.resolve("server.p12");
        CertificateMaker.store(pair, password, server, List.of(issuer.certificate()));
        browser.type("key-password", new String(password));
        choose("certificate", pair);
        said();
        look.at(browser, "server-imported");
    }

    private static X509Certificate authority(String name, Instant now) {
        return CertificateMaker.authority(name, now).certificate();
    }

    private void choose(String field, Path file) {
        browser.find(field).sendKeys(file.toString());
        browser.click("import");
    }

    private void said() {
        browser.until(d -> d.findElements(By.cssSelector("#notices .good")).isEmpty() ? null : true);
    }

    private void open(String path) {
        browser.open(base + path);
    }
}
