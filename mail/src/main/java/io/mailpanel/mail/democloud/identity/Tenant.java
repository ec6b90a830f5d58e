package io.mailpanel.mail.democloud.identity;

/**
 * A directory that accounts live in.
 *
 * @param id its GUID
 * @param displayName how pages name it
 * @param personal whether it is the one of personal Microsoft accounts
 */
record Tenant(String id, String displayName, boolean personal) {}
