package io.mailpanel.mail.democloud.identity;

import com.google.gson.JsonObject;
import java.time.Duration;

/** {@code POST /{tenant}/oauth2/v2.0/devicecode}: a device begins. */
final class DeviceCodeEndpoint implements Handler {
    private final Directory directory;
    private final DeviceFlows flows;
    private final Duration interval;
    private final String verificationUri;

    /** @param verificationUri where people type the code */
    DeviceCodeEndpoint(Directory directory, DeviceFlows flows, Duration interval, String verificationUri) {
        this.directory = directory;
        this.flows = flows;
        this.interval = interval;
        this.verificationUri = verificationUri;
    }

    @Override
    public Answer answer(Request request) throws Refusal {
        String tenant = request.path().get(0);
        Authority authority = directory.requireAuthority(tenant);
        directory.requireClient(request.form());
        Scopes scopes = Scopes.parse(request.form().require("scope"));
        DeviceFlow flow = flows.begin(authority, scopes);
        JsonObject json = new JsonObject();
        json.addProperty("user_code", flow.userCode());
        json.addProperty("device_code", flow.deviceCode());
        json.addProperty("verification_uri", verificationUri);
        json.addProperty("expires_in", DeviceFlows.LIFE.toSeconds());
        json.addProperty("interval", Math.max(1, interval.plusMillis(999).toSeconds()));
        json.addProperty(
                "message",
                "To sign in, use a web browser to open the page " + verificationUri + " and enter the code "
                        + flow.userCode() + " to authenticate.");
        return Answer.json(200, json);
    }
}
