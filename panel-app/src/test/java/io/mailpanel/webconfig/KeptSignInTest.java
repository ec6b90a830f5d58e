package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.mail.signin.SignInState;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Email Server &gt; Basic and Status say of the cloud services and of a sign-in that another method does not use. */
final class KeptSignInTest extends RealSite {
    private static final String SIGN_OUT = "/network/email-server/sign-out";
    private static final String KEPT = "The sign-in of admin@contoso.example is still kept on this device.";

    @Test
    void aSignInThatIsNotUsedAnyMoreIsSeenAndCanBeEnded() throws Exception {
        real.signIn("admin@contoso.example", "Demo-Admin-1");
        assertThat(client.get(BASIC).body()).doesNotContain("kept-sign-in");
        assertThat(client.get("/status").body()).doesNotContain("kept-sign-in");
        real.sendWithPassword();
        assertThat(client.get(BASIC).body()).contains(KEPT, "href=\"" + SIGN_OUT + "\"");
        assertThat(client.get("/status").body()).contains(KEPT, "href=\"" + SIGN_OUT + "\"");
        String ask = client.get(SIGN_OUT).body();
        assertThat(ask).contains("Sign admin@contoso.example out").doesNotContain("the device cannot send mail");
        assertThat(client.post(SIGN_OUT, Map.of("csrf", Client.csrf(ask))).statusCode())
                .isEqualTo(303);
        assertThat(real.device.state().signIn().status()).isEqualTo(SignInState.Status.SIGNED_OUT);
        assertThat(client.get(BASIC).body()).contains("Signed out.").doesNotContain("kept-sign-in");
        assertThat(client.get("/status").body()).doesNotContain("kept-sign-in");
    }

    @Test
    void outlookIsForPersonalUseAndItsHelpSpeaksOfNothingElse() throws Exception {
        assertThat(client.get(BASIC).body())
                .contains("Outlook.com (personal use)</option>", "Exchange takes only")
                .doesNotContain("Outlook.com takes only");
        choose("OUTLOOK_COM");
        assertThat(client.get(BASIC).body()).contains("Outlook.com takes only").doesNotContain("Exchange takes only");
        real.device.setLanguage(Language.RU);
        assertThat(client.get(BASIC).body())
                .contains("Outlook.com (для личного использования)", "Outlook.com принимает только адреса самой");
    }

    @Test
    void statusSaysHowTheQueueStands() throws Exception {
        assertThat(client.get("/status").body()).contains("id=\"queue\">Nothing waits<");
    }

    private void choose(String service) throws Exception {
        Map<String, String> form = new HashMap<>(Map.of("method", "OAUTH2", "shown", "OAUTH2"));
        form.putAll(Map.of("service", service, "filled", "EXCHANGE_ONLINE"));
        form.put("csrf", Client.csrf(client.get(BASIC).body()));
        client.post(BASIC + "/choose", form);
    }
}
