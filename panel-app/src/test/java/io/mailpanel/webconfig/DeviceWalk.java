package io.mailpanel.webconfig;

import io.mailpanel.device.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.By;

/** The pages of Device Management that change the device as a whole, one after the other, by somebody who is logged in. */
record DeviceWalk(ScriptedDevice device, Browser browser, String base, WebWalk.Look look) {
    private static final String TRANSFER = "/device-management/export-and-import";

    void walk() throws Exception {
        transfer();
        open("/device-management/restart");
        look.at(browser, "restart");
        browser.click("restart-machine");
        said("error");
        look.at(browser, "restart-refused");
        device.power.supervised = false;
        open("/device-management/restart");
        look.at(browser, "restart-by-hand");
        device.power.supervised = true;
        open("/device-management/erase-all-data");
        browser.type("access.confirm", "wrong");
        browser.click("erase");
        said("error");
        look.at(browser, "erase-error");
        browser.type("access.confirm", ScriptedDevice.PASSWORD);
        browser.type("word", device.language == Language.RU ? "СТЕРЕТЬ" : "ERASE");
        browser.click("erase");
        browser.find("away");
        look.at(browser, "away");
        open("/status");
    }

    private void transfer() throws Exception {
        open(TRANSFER);
        look.at(browser, "transfer");
        browser.type("passphrase", "short");
        browser.type("repeat", "short");
        browser.click("export");
        said("error");
        look.at(browser, "transfer-export-error");
        String file = new String(device.transfer.export(), StandardCharsets.UTF_8);
        read(file.replace("\"587\"", "\"70000\"")
                .replace("\"notify.lapse_days\": \"14\"", "\"notify.lapse_days\": \"0\""));
        said("error");
        look.at(browser, "transfer-file-error");
        read(file.replace("\"OAUTH2\"", "\"SMTP_AUTH\"")
                .replace("\"mail.account\": \"\"", "\"mail.account\": \"vera@contoso.example\"")
                .replace("\"smtp.office365.com\"", "\"mail.contoso.example\"")
                .replace("Mailpanel 2nd floor", "Mailpanel 3rd floor"));
        browser.find("preview");
        look.at(browser, "transfer-preview");
        browser.click("cancel");
        browser.find("read");
    }

    private void read(String file) throws Exception {
        Path settings = Files.writeString(Files.createTempDirectory("settings").resolve("settings.json"), file);
        browser.find("file").sendKeys(settings.toString());
        browser.click("read");
    }

    private void said(String tone) {
        By notice = By.cssSelector("#notices ." + tone);
        browser.until(d -> d.findElements(notice).isEmpty() ? null : true);
    }

    private void open(String path) {
        browser.open(base + path);
    }
}
