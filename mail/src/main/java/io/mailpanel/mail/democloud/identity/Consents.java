package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.store.Database;
import java.util.HashSet;
import java.util.Set;

/** Who allowed the app which permissions: an account for itself, or an administrator for the organization. Durable. */
final class Consents {
    /** Stands in place of an account's id for the whole organization. */
    private static final String EVERYBODY = "*";

    private final Database database;

    Consents(Database database) {
        this.database = database;
        database.migrate("consent", """
                create table consent (tenant text not null, account text not null, permission text not null,
                  primary key (tenant, account, permission)) strict""");
    }

    /** Whether everything asked for is allowed to the account. */
    boolean granted(DemoAccount account, Scopes scopes) {
        Set<String> allowed = new HashSet<>(database.jdbi().withHandle(h -> h.select(
                        "select permission from consent where tenant = ? and account in (?, ?)",
                        account.tenant().id(),
                        account.id(),
                        EVERYBODY)
                .mapTo(String.class)
                .list()));
        return allowed.contains("openid") && allowed.containsAll(scopes.mail());
    }

    /** @param organization for everybody in the account's tenant, not only for the account */
    void grant(DemoAccount account, Scopes scopes, boolean organization) {
        Set<String> permissions = new HashSet<>(scopes.mail());
        permissions.add("openid");
        database.jdbi()
                .useTransaction(h -> permissions.forEach(p -> h.execute(
                        "insert into consent values (?, ?, ?) on conflict do nothing",
                        account.tenant().id(),
                        organization ? EVERYBODY : account.id(),
                        p)));
    }

    /** An administrator takes back whatever was allowed to the account's organization and its accounts. */
    void withdraw(Tenant tenant) {
        database.jdbi().useHandle(h -> h.execute("delete from consent where tenant = ?", tenant.id()));
    }
}
