package io.mailpanel.panel;

import io.mailpanel.device.access.Access;

/** Takes the password "right"; "initial" must be changed. */
final class FixtureAccess implements Access {
    private final FixtureDevice device;

    FixtureAccess(FixtureDevice device) {
        this.device = device;
    }

    @Override
    public Login login(char[] password, String from) {
        return switch (new String(password)) {
            case "right" -> Login.GRANTED;
            case "initial" -> Login.MUST_CHANGE;
            default -> Login.WRONG;
        };
    }

    @Override
    public long waitSeconds(String from) {
        return 0;
    }

    @Override
    public void changePassword(char[] old, char[] fresh, String from) {
        throw new UnsupportedOperationException("not from the panel");
    }

    @Override
    public void loggedOut(String from) {}

    @Override
    public void confirm(char[] password, String from) {
        throw new AssertionError("the panel does not ask again");
    }

    @Override
    public void initialPasswordShown() {
        device.set(States::acknowledged);
    }
}
