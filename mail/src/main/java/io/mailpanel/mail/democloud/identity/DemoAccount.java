package io.mailpanel.mail.democloud.identity;

/**
 * An account that the stand-in knows.
 *
 * @param id the object id, a GUID
 * @param address the user principal name, which is the mailbox's address
 * @param givenName first name
 * @param familyName last name
 * @param password its demo password; public knowledge, shown as a hint on the pages
 * @param administrator whether it is a Global Administrator
 * @param tenant where it lives
 */
record DemoAccount(
        String id,
        String address,
        String givenName,
        String familyName,
        String password,
        boolean administrator,
        Tenant tenant) {

    String name() {
        return givenName + " " + familyName;
    }
}
