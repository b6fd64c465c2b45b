package dev.liaison.domain.outside;

import java.util.UUID;

/** Our access to an installation is gone or incomplete; only people can repair it. */
public final class AccessLost extends ProviderFailure {
    private static final long serialVersionUID = 1L;
    private final UUID installationId;
    private final boolean forGood;

    /** @param forGood true when the provider says that the token is dead, false when a right is missing */
    public AccessLost(UUID installationId, boolean forGood, String reason) {
        super(reason);
        this.installationId = installationId;
        this.forGood = forGood;
    }

    public UUID installationId() {
        return installationId;
    }

    /** True: the same as a removal at the provider. False: an admin can mend it by authorizing again. */
    public boolean forGood() {
        return forGood;
    }
}
