package dev.liaison.app.camunda;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.jspecify.annotations.Nullable;

/** Writes the engine's rows of rights, so that doing it again changes nothing. */
class Grants {
    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Gives a group exactly these permissions, whatever the row held before. */
    void toGroup(String group, Resource resource, String id, Permission... permissions) {
        var row = row(query(resource, id).groupIdIn(group));
        row.setGroupId(group);
        save(row, resource, id, permissions);
    }

    /** Gives a person these permissions, unless there is a row for them. */
    void toUser(String user, Resource resource, List<String> ids, Permission... permissions) {
        for (var id : ids) {
            var found = query(resource, id).userIdIn(user);
            if (found.count() == 0) {
                var row = row(found);
                row.setUserId(user);
                save(row, resource, id, permissions);
            }
        }
    }

    private AuthorizationQuery query(Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(resource)
                .resourceId(id);
    }

    private Authorization row(AuthorizationQuery query) {
        @Nullable Authorization found = query.singleResult();
        return found == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : found;
    }

    private void save(Authorization row, Resource resource, String id, Permission... permissions) {
        row.setResource(resource);
        row.setResourceId(id);
        row.setPermissions(permissions);
        authorizations.saveAuthorization(row);
    }
}
