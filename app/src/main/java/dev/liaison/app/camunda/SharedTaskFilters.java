package dev.liaison.app.camunda;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists in Tasklist that all staff find there; made once, so that support may change them. */
class SharedTaskFilters implements ApplicationRunner {
    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;
    private final TransactionTemplate transactions;

    SharedTaskFilters(FilterService filters, TaskService tasks, Grants grants, TransactionTemplate transactions) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        share("All open tasks", "What waits for you or for anybody else in your groups", 0, tasks.createTaskQuery());
        share(
                "My tasks",
                "What you have claimed",
                10,
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    }

    private void share(String name, String description, int priority, TaskQuery query) {
        transactions.executeWithoutResult(status -> {
            if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
                return;
            }
            var filter = filters.newTaskFilter(name);
            filter.setQuery(query);
            filter.setProperties(Map.of(
                    "description",
                    description,
                    "priority",
                    priority,
                    "refresh",
                    true,
                    "showUndefinedVariable",
                    false,
                    "variables",
                    List.of(
                            Map.of("name", "organizationName", "label", "Organization"),
                            Map.of("name", "featureTitle", "label", "Feature"))));
            filters.saveFilter(filter);
            for (var group : List.of(Groups.GLOBAL_ADMINS, Groups.PROGRAM_ADMINS)) {
                grants.toGroup(group, Resources.FILTER, filter.getId(), Permissions.READ);
            }
        });
    }
}
