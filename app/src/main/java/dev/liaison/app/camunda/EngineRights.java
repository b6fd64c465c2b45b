package dev.liaison.app.camunda;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may do what in the engine, written at each start. Which instances somebody sees of what they may see is the
 * tenant's matter; the right to a task comes with being one of its candidates.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineRights implements ApplicationRunner {
    private final AuthorizationService authorizations;
    private final EngineDirectory directory;
    private final TransactionTemplate transactions;

    EngineRights(AuthorizationService authorizations, EngineDirectory directory, TransactionTemplate transactions) {
        this.authorizations = authorizations;
        this.directory = directory;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        directory.prepare();
        transactions.executeWithoutResult(status -> {
            for (var resource : Resources.values()) {
                grant(Groups.SUPPORT, resource, Authorization.ANY, Permissions.ALL);
            }
            for (var group : List.of(Groups.GLOBAL_ADMINS, Groups.PROGRAM_ADMINS)) {
                grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
                grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
            }
            grant(Groups.GLOBAL_ADMINS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(
                    Groups.GLOBAL_ADMINS,
                    Resources.PROCESS_DEFINITION,
                    Authorization.ANY,
                    Permissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE);
        });
    }

    /** Gives exactly these permissions, whatever the row held before. */
    void grant(String group, Resource resource, String id, Permission... permissions) {
        var found = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        var row = found == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : found;
        row.setGroupId(group);
        row.setResource(resource);
        row.setResourceId(id);
        row.setPermissions(permissions);
        authorizations.saveAuthorization(row);
    }
}
