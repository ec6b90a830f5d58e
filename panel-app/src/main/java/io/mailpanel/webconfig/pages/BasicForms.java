package io.mailpanel.webconfig.pages;

import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.webconfig.Site;

/** The form of Email Server &gt; Basic: as it is stored, as it was typed, as it is shown. */
record BasicForms(Site site) {
    /** Without one there is nothing to choose; but one that is set must be seen, to be changed back. */
    String additional(MailServerForm form) {
        boolean set = form.network().equals(MailNetwork.ADDITIONAL.name());
        return site.device().mailServer().additionalNetwork().orElse(set ? "–" : "");
    }

    /** The sender's address starts as the account. */
    MailServerForm sender(MailServerForm form, SignInStatus status) {
        if (BasicPage.password(form.method())) {
            return form;
        }
        boolean follows = form.sender().isEmpty()
                || site.device()
                        .state()
                        .signIn()
                        .account()
                        .filter(kept -> kept.username().equalsIgnoreCase(form.sender()))
                        .isPresent();
        String sender = follows && !status.account().isEmpty() ? status.account() : form.sender();
        return form.from(sender);
    }

    /** The key of the help of the sender's address. */
    static String senderHelp(MailServerForm form) {
        if (BasicPage.password(form.method())) {
            return "field.mail.sender.password";
        }
        boolean personal = form.service().equals(EmailService.OUTLOOK_COM.name());
        return personal ? "field.mail.sender.personal" : "field.mail.sender.help";
    }

    /** The stored settings as a form. */
    MailServerForm stored() {
        return MailServerForm.of(site.device().state().mailServer());
    }

    /** What the page did not show, as another method has it, stays what it was. */
    MailServerForm typed(Visit visit) {
        MailServerForm before = visit.session().draft().orElseGet(this::stored);
        return new MailServerForm(
                visit.field("method", before.method()),
                visit.field("service", before.service()),
                visit.field("account", before.account()),
                visit.field("password"),
                visit.field("sender", before.sender()),
                visit.field("host", before.host()),
                visit.field("port", before.port()),
                visit.field("secure", before.secure()),
                visit.field("validation", before.validation()),
                visit.field("pop-host", before.popHost()),
                visit.field("pop-port", before.popPort()),
                visit.field("network", before.network()));
    }
}
