package dev.liaison.sandbox.teams.catalog;

import dev.liaison.sandbox.kit.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The apps that organizations have uploaded for themselves. Guarded by the world's monitor. */
public final class Catalog {
    private final List<CatalogApp> apps = new ArrayList<>();

    /** Publishes a package; throws IllegalArgumentException, with all reasons, when Teams would not take it. */
    public CatalogApp publish(String tenant, byte[] zip) {
        AppPackage given = PackageReader.read(zip);
        Optional<CatalogApp> before = app(tenant, each -> each.externalId().equals(given.externalId()));
        if (before.isEmpty()) {
            CatalogApp fresh = new CatalogApp(Ids.uuid(), tenant, given.externalId(), "", "", "", "").with(given);
            apps.add(fresh);
            return fresh;
        }
        if (compare(given.version(), before.get().version()) <= 0) {
            throw new IllegalArgumentException("version: " + given.version() + " is not above "
                    + before.get().version() + ", which is in the catalog.");
        }
        CatalogApp next = before.get().with(given);
        apps.set(apps.indexOf(before.get()), next);
        return next;
    }

    private static int compare(String one, String other) {
        int[] left = numbers(one);
        int[] right = numbers(other);
        return Arrays.compare(left, right);
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    /** The tenant's apps, the oldest first. */
    public List<CatalogApp> apps(String tenant) {
        return apps.stream().filter(each -> each.tenant().equals(tenant)).toList();
    }

    /** The first app of a tenant that fits. */
    public Optional<CatalogApp> app(String tenant, Predicate<CatalogApp> wanted) {
        return apps(tenant).stream().filter(wanted).findFirst();
    }

    /** Empties all catalogs. */
    public void clear() {
        apps.clear();
    }
}
