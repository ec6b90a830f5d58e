package io.mailpanel.panel.look;

/** The Material Symbols that the panel uses: one SVG each in {@code panel/icons}. */
public enum Glyph {
    LAN("lan"),
    WIFI("wifi"),
    SIGNAL_DISCONNECTED("signal_disconnected"),
    MARK_EMAIL_READ("mark_email_read"),
    MAIL_OFF("mail_off"),
    MAIL_LOCK("mail_lock"),
    PENDING("pending"),
    RECEIPT_LONG("receipt_long"),
    RECEIPT_LONG_OFF("receipt_long_off"),
    PRINT_ERROR("print_error"),
    PRINT_DISABLED("print_disabled"),
    LOCK_PERSON("lock_person"),
    LOGOUT("logout"),
    FORWARD_TO_INBOX("forward_to_inbox"),
    ASSIGNMENT("assignment"),
    SETTINGS("settings"),
    ARROW_BACK("arrow_back"),
    HOME("home"),
    LIST_ALT("list_alt"),
    TUNE("tune"),
    TRANSLATE("translate"),
    NETWORK_CHECK("network_check"),
    DNS("dns"),
    SCHEDULE("schedule"),
    SYNC("sync"),
    CHECK_CIRCLE_FILL("check_circle-fill"),
    ERROR_FILL("error-fill"),
    CANCEL_FILL("cancel-fill"),
    CHEVRON_RIGHT("chevron_right"),
    LOCK("lock"),
    CLOSE("close"),
    BACKSPACE("backspace"),
    SHIFT("shift"),
    SHIFT_FILL("shift-fill"),
    LANGUAGE("language"),
    KEYBOARD_HIDE("keyboard_hide"),
    SEND("send"),
    ADD("add"),
    PRINT("print"),
    SCANNER("scanner"),
    REFRESH("refresh"),
    WARNING("warning"),
    INFO("info"),
    RADIO_BUTTON_CHECKED("radio_button_checked"),
    RADIO_BUTTON_UNCHECKED("radio_button_unchecked"),
    INBOX("inbox"),
    HISTORY("history"),
    CHECK("check"),
    ERROR("error"),
    KEY("key"),
    SETTINGS_APPLICATIONS("settings_applications"),
    ROUTER("router"),
    DEVELOPER_BOARD("developer_board"),
    INPUT("input"),
    OUTPUT("output"),
    ARROW_UPWARD("arrow_upward"),
    ARROW_DOWNWARD("arrow_downward"),
    DELETE_SWEEP("delete_sweep"),
    UNDO("undo"),
    PAUSE("pause"),
    PLAY_ARROW("play_arrow");

    private final String file;

    Glyph(String file) {
        this.file = file;
    }

    /** The file's name without ending. */
    public String file() {
        return file;
    }
}
