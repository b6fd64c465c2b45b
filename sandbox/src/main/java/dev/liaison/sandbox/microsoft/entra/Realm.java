package dev.liaison.sandbox.microsoft.entra;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.microsoft.Tenant;
import java.util.Optional;

/** Who may sign in at an address: everybody, companies, private accounts or one company. */
record Realm(String name, Optional<Tenant> tenant) {

    static Realm of(Microsoft microsoft, String name) {
        if (name.equals("organizations") || name.equals("common") || name.equals("consumers")) {
            return new Realm(name, Optional.empty());
        }
        Tenant tenant = microsoft
                .tenant(name)
                .orElseThrow(() -> EntraError.request(
                        90002,
                        "Tenant '" + name
                                + "' not found. Check to make sure you have the correct tenant ID and are signing"
                                + " into the correct cloud."));
        return new Realm(name, Optional.of(tenant));
    }

    boolean admits(Microsoft microsoft, Account account) {
        boolean work = microsoft.tenant(account).isPresent();
        return switch (name) {
            case "common" -> true;
            case "organizations" -> work;
            case "consumers" -> !work;
            default -> microsoft.tenant(account).equals(tenant);
        };
    }

    /** Whether a token of that tenant may be asked for here. */
    boolean covers(String tenantId) {
        return switch (name) {
            case "common" -> true;
            case "organizations" -> !tenantId.equals(Tenant.CONSUMERS);
            case "consumers" -> tenantId.equals(Tenant.CONSUMERS);
            default -> tenant.filter(each -> each.id().equals(tenantId)).isPresent();
        };
    }
}
