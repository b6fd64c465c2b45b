package dev.liaison.app.camunda;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
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
    private final Grants grants;
    private final EngineDirectory directory;
    private final TransactionTemplate transactions;

    EngineRights(Grants grants, EngineDirectory directory, TransactionTemplate transactions) {
        this.grants = grants;
        this.directory = directory;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        directory.prepare();
        transactions.executeWithoutResult(status -> {
            for (var resource : Resources.values()) {
                grants.toGroup(Groups.SUPPORT, resource, Authorization.ANY, Permissions.ALL);
            }
            for (var group : List.of(Groups.GLOBAL_ADMINS, Groups.PROGRAM_ADMINS)) {
                grants.toGroup(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
                grants.toGroup(group, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
            }
            grants.toGroup(Groups.GLOBAL_ADMINS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grants.toGroup(
                    Groups.GLOBAL_ADMINS,
                    Resources.PROCESS_DEFINITION,
                    Authorization.ANY,
                    Permissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE);
        });
    }
}
