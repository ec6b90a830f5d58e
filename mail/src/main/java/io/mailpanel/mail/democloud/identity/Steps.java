package io.mailpanel.mail.democloud.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;

/** What happens when a person submits a screen: the flow goes on, or stays with an error. */
final class Steps {
    private static final String CANCEL = "cancel";

    private final Directory directory;
    private final DeviceFlows devices;
    private final Consents consents;
    private final IdentityFaults faults;
    private final Clock clock;

    Steps(Directory directory, DeviceFlows devices, Consents consents, IdentityFaults faults, Clock clock) {
        this.directory = directory;
        this.devices = devices;
        this.consents = consents;
        this.faults = faults;
        this.clock = clock;
    }

    /** @return the key of the error to show on the same screen, if the person must correct something */
    Optional<String> submit(BrowserFlow flow, Form form) {
        if (flow.step() == Step.CODE) {
            return code(flow, form);
        }
        if (flow.step().last()) {
            return Optional.empty();
        }
        if (!flow.goal().open(clock.instant())) {
            flow.go(Step.EXPIRED);
            return Optional.empty();
        }
        if (form.get("action").equals(CANCEL)) {
            flow.goal().decline();
            flow.go(Step.DECLINED);
            return Optional.empty();
        }
        return switch (flow.step()) {
            case ACCOUNT -> account(flow, form);
            case PASSWORD -> password(flow, form);
            case MFA -> mfa(flow);
            case PERMISSIONS -> permissions(flow, form);
            default -> anotherAccount(flow);
        };
    }

    private Optional<String> code(BrowserFlow flow, Form form) {
        if (form.get("code").isBlank()) {
            return Optional.of("error.code.empty");
        }
        Optional<DeviceFlow> found = devices.byUserCode(form.get("code"));
        if (found.isEmpty()) {
            return Optional.of("error.code.wrong");
        }
        if (!found.get().open(clock.instant())) {
            return Optional.of("error.code.expired");
        }
        flow.goal(found.get());
        flow.go(Step.ACCOUNT);
        return Optional.empty();
    }

    private Optional<String> account(BrowserFlow flow, Form form) {
        if (form.get("account").isBlank()) {
            return Optional.of("error.account.empty");
        }
        Optional<DemoAccount> found = directory.account(form.get("account"));
        if (found.isEmpty()) {
            return Optional.of("error.account.unknown");
        }
        if (!flow.goal().authority().admits(found.get())) {
            return Optional.of(found.get().tenant().personal() ? "error.account.personal" : "error.account.work");
        }
        flow.account(found.get());
        flow.go(Step.PASSWORD);
        return Optional.empty();
    }

    private Optional<String> password(BrowserFlow flow, Form form) {
        byte[] typed = form.get("password").getBytes(StandardCharsets.UTF_8);
        byte[] right = flow.account().password().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(typed, right)) {
            return Optional.of(typed.length == 0 ? "error.password.empty" : "error.password.wrong");
        }
        if (faults.stopsBrowser(flow.account(), flow.goal().kind())) {
            flow.go(Step.BLOCKED);
        } else if (faults.needsSecondFactor(flow.account())) {
            flow.go(Step.MFA);
        } else {
            admitted(flow);
        }
        return Optional.empty();
    }

    private Optional<String> mfa(BrowserFlow flow) {
        faults.secondFactorPassed(flow.account());
        admitted(flow);
        return Optional.empty();
    }

    private void admitted(BrowserFlow flow) {
        DemoAccount account = flow.account();
        boolean consent = flow.goal().kind() == Goal.Kind.CONSENT;
        if (!consent && consents.granted(account, flow.goal().scopes())) {
            finish(flow);
        } else if (account.administrator() || account.tenant().personal()) {
            flow.go(Step.PERMISSIONS);
        } else {
            flow.go(Step.APPROVAL);
        }
    }

    private Optional<String> permissions(BrowserFlow flow, Form form) {
        boolean organization = flow.account().administrator()
                && (flow.goal().kind() == Goal.Kind.CONSENT
                        || !form.get("consent").isEmpty());
        consents.grant(flow.account(), flow.goal().scopes(), organization);
        finish(flow);
        return Optional.empty();
    }

    private static Optional<String> anotherAccount(BrowserFlow flow) {
        flow.account(null);
        flow.go(Step.ACCOUNT);
        return Optional.empty();
    }

    private static void finish(BrowserFlow flow) {
        flow.goal().approve(flow.account());
        flow.go(flow.goal().kind() == Goal.Kind.CONSENT ? Step.CONSENTED : Step.DONE);
    }
}
