package io.mailpanel.webconfig;

import org.openqa.selenium.By;

/** Wired LAN and Wi-Fi, one after the other, by somebody who is logged in. */
record LinkWalk(ScriptedDevice device, Browser browser, String base, WebWalk.Look look) {
    void walk() throws Exception {
        device.nmcli.stop();
        open("/network/wired-lan");
        look.at(browser, "wired-elsewhere");
        device.nmcli.run();
        open("/network/wired-lan");
        look.at(browser, "wired");
        browser.type("eth0-address", "192.168.1.255");
        browser.type("eth0-gateway", "10.0.0.1");
        browser.click("eth0-ok");
        browser.until(d -> d.findElements(By.cssSelector("[aria-invalid=true]")).isEmpty() ? null : true);
        look.at(browser, "wired-errors");
        browser.type("eth0-address", "192.168.1.40");
        browser.type("eth0-gateway", "192.168.1.1");
        browser.type("eth0-confirm", ScriptedDevice.PASSWORD);
        browser.click("eth0-ok");
        browser.find("next");
        browser.until(d -> {
            open("/network/wired-lan");
            return browser.has("keep") ? true : null;
        });
        still();
        look.at(browser, "wired-trial");
        browser.click("keep");
        browser.find("eth0-ok");
        look.at(browser, "wired-kept");
        open("/network/wi-fi");
        browser.driver.findElement(By.cssSelector("input[value='Caf: corner']")).click();
        browser.type("wlan0-passphrase", "short");
        browser.click("wlan0-join");
        browser.until(d -> d.findElements(By.cssSelector("[aria-invalid=true]")).isEmpty() ? null : true);
        look.at(browser, "wifi");
    }

    /** Seconds that run would make each picture another. */
    private void still() {
        browser.driver.executeScript("const left = document.getElementById('left');"
                + "left.textContent = left.textContent.replace(/\\d+/, '55')");
        browser.driver.executeScript("const next = document.getElementById('next');"
                + "next.textContent = next.textContent.replace(/:\\d{4,5}/, ':8443')");
    }

    private void open(String path) {
        browser.open(base + path);
    }
}
