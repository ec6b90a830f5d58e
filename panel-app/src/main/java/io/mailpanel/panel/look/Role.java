package io.mailpanel.panel.look;

/** What a colour is for. The colours themselves stand in the theme's file under these keys. */
public enum Role {
    SURFACE("surface"),
    CONTAINER("container"),
    CONTAINER_HIGH("containerHigh"),
    ON_SURFACE("onSurface"),
    ON_SURFACE_VARIANT("onSurfaceVariant"),
    PRIMARY("primary"),
    ON_PRIMARY("onPrimary"),
    PRIMARY_CONTAINER("primaryContainer"),
    ON_PRIMARY_CONTAINER("onPrimaryContainer"),
    ERROR("error"),
    ERROR_CONTAINER("errorContainer"),
    WARNING("warning"),
    WARNING_CONTAINER("warningContainer"),
    SUCCESS("success"),
    SUCCESS_CONTAINER("successContainer"),
    OUTLINE("outline"),
    OUTLINE_VARIANT("outlineVariant");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /** The role's variable in the theme's file, without the @. */
    public String key() {
        return key;
    }
}
