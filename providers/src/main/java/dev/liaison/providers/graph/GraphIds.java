package dev.liaison.providers.graph;

/** Who somebody is at Microsoft: the tenant's id and the person's, never an address, which can be given to somebody else. */
final class GraphIds {
    /** The tenant of all private accounts. */
    private static final String CONSUMERS = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private GraphIds() {}

    static String externalId(String tenantId, String objectId) {
        return tenantId + "/" + objectId;
    }

    /** Whether it is an account of Outlook.com and the like, not of a company. */
    static boolean personal(String externalId) {
        return externalId.startsWith(CONSUMERS + "/");
    }
}
