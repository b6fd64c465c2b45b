package dev.liaison.app.camunda;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.program.Programs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine's own rows about people, so that the webapps can show names. Copies of our facts, without passwords: what
 * somebody may do is decided by the groups that {@link StaffSession} brings.
 */
class EngineDirectory {
    /** The webapps ask for a first administrator for as long as this group is empty. */
    private static final String FIRST_ADMINS = "camunda-admin";

    private static final String NOBODY = "liaison";
    private static final Logger LOG = LoggerFactory.getLogger(EngineDirectory.class);

    private final IdentityService identity;
    private final Grants grants;
    private final Organizations organizations;
    private final Programs programs;
    private final TransactionTemplate transactions;

    EngineDirectory(
            IdentityService identity,
            Grants grants,
            Organizations organizations,
            Programs programs,
            TransactionTemplate transactions) {
        this.identity = identity;
        this.grants = grants;
        this.organizations = organizations;
        this.programs = programs;
        this.transactions = transactions;
    }

    /** Makes the groups that everybody has, and an administrator whom nobody can be. */
    void prepare() {
        transactions.executeWithoutResult(status -> {
            group(Groups.SUPPORT, "Support");
            group(Groups.GLOBAL_ADMINS, "Global admins");
            group(Groups.PROGRAM_ADMINS, "Program admins");
            group(FIRST_ADMINS, "Reserved by Camunda");
            user(NOBODY, "Liaison", "(the system)", "");
            join(NOBODY, List.of(FIRST_ADMINS));
        });
    }

    /** Brings the rows of a member of staff up to date. Another node may be doing the same at this moment. */
    synchronized void save(SignedIn staff) {
        try {
            write(staff);
        } catch (ProcessEngineException e) {
            LOG.debug("somebody else wrote the rows of {} first", staff, e);
            write(staff);
        }
    }

    private void write(SignedIn staff) {
        transactions.executeWithoutResult(status -> {
            var name = staff.name().strip();
            var space = name.lastIndexOf(' ');
            user(
                    staff.email(),
                    space < 0 ? name : name.substring(0, space).strip(),
                    space < 0 ? "" : name.substring(space + 1),
                    staff.email());
            organizations.all().stream()
                    .filter(it -> staff.support()
                            || Groups.tenants(staff).contains(it.id().toString()))
                    .forEach(it -> programGroups(staff, it));
            join(staff.email(), Groups.of(staff));
            belong(staff.email(), Groups.tenants(staff));
        });
    }

    /** Also those of others: they are candidates of tasks that this person sees, and are to be called by name. */
    private void programGroups(SignedIn staff, Organization organization) {
        var known = new ArrayList<>(List.of(Groups.GLOBAL_ADMINS));
        for (var program : programs.all(organization.id())) {
            group(Groups.admins(program.id()), "Admins of " + program.name());
            known.add(Groups.admins(program.id()));
        }
        if (!staff.support()) {
            grants.toUser(staff.email(), Resources.GROUP, known, Permissions.READ);
        }
    }

    private void user(String id, String firstName, String lastName, String email) {
        var found = identity.createUserQuery().userId(id).singleResult();
        if (found != null
                && firstName.equals(found.getFirstName())
                && lastName.equals(found.getLastName())
                && email.equals(found.getEmail())) {
            return;
        }
        User user = found == null ? identity.newUser(id) : found;
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        identity.saveUser(user);
    }

    private void group(String id, String name) {
        var found = identity.createGroupQuery().groupId(id).singleResult();
        if (found != null && name.equals(found.getName())) {
            return;
        }
        Group group = found == null ? identity.newGroup(id) : found;
        group.setName(name);
        group.setType("LIAISON");
        identity.saveGroup(group);
    }

    private void join(String user, List<String> groups) {
        var before = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        missing(before, groups).forEach(group -> identity.createMembership(user, group));
        missing(groups, before).forEach(group -> identity.deleteMembership(user, group));
    }

    private void belong(String user, List<String> tenants) {
        tenants.forEach(this::tenant);
        var before = identity.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        missing(before, tenants).forEach(tenant -> identity.createTenantUserMembership(tenant, user));
        missing(tenants, before).forEach(tenant -> identity.deleteTenantUserMembership(tenant, user));
    }

    private void tenant(String id) {
        var found = identity.createTenantQuery().tenantId(id).singleResult();
        var name =
                organizations.find(UUID.fromString(id)).map(Organization::name).orElse(id);
        if (found == null || !name.equals(found.getName())) {
            Tenant tenant = found == null ? identity.newTenant(id) : found;
            tenant.setName(name);
            identity.saveTenant(tenant);
        }
    }

    private static Set<String> missing(java.util.Collection<String> from, java.util.Collection<String> wanted) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(from);
        return missing;
    }
}
