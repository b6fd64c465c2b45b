package dev.liaison.app.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets into Tasklist, Cockpit and Admin, and how. */
@Tag("H1")
class WayInTest extends LiaisonForStaff {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String ME = "/camunda/api/admin/auth/user/default";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_stranger_lands_on_our_login() {
        var answer = stranger().get(TASKLIST);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(stranger().get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void a_plain_member_is_refused() {
        var mentor = signedIn(world.acme.mentor().email());
        assertThat(mentor.get(TASKLIST).statusCode()).isEqualTo(403);
        assertThat(mentor.get(TASKS).statusCode()).isEqualTo(403);
        assertThat(mentor.get(ME).statusCode()).isEqualTo(403);
    }

    @Test
    void staff_comes_in_with_the_session_of_the_pages() {
        assertThat(signedIn(World.SUPPORT).get(COCKPIT).body()).contains("app-name=\"cockpit\"");
        assertThat(signedIn(world.acme.global().email()).get(COCKPIT).statusCode())
                .isEqualTo(200);
        assertThat(signedIn(world.acme.admin().email()).get(TASKLIST).statusCode())
                .isEqualTo(200);
    }

    @Test
    void each_webapp_opens_only_for_those_who_need_it() {
        assertThat(apps(World.SUPPORT)).contains("cockpit", "tasklist", "admin");
        assertThat(apps(world.acme.global().email()))
                .contains("cockpit", "tasklist")
                .doesNotContain("admin");
        assertThat(apps(world.acme.admin().email())).contains("tasklist").doesNotContain("cockpit", "admin");
    }

    private java.util.List<String> apps(String email) {
        var apps = new java.util.ArrayList<String>();
        signedIn(email).read(ME).get("authorizedApps").forEach(app -> apps.add(app.asText()));
        return apps;
    }

    @Test
    void staff_is_known_by_name() {
        var admin = signedIn(world.acme.admin().email());
        assertThat(admin.read(ME).get("userId").asText())
                .isEqualTo(world.acme.admin().email());
        var profile = admin.read(
                "/camunda/api/engine/engine/default/user/" + world.acme.admin().email() + "/profile");
        assertThat(profile.get("firstName").asText()).isEqualTo("Paul");
        assertThat(profile.get("lastName").asText()).isEqualTo("Program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "tasklist", "admin", "welcome"})
    void the_engines_own_login_is_walled_up(String app) {
        var support = signedIn(World.SUPPORT);
        support.get(COCKPIT);
        assertThat(support.post(ME + "/login/" + app, "").statusCode()).isEqualTo(403);
        assertThat(stranger().post(ME + "/login/" + app, "").statusCode()).isEqualTo(401);
    }

    @Test
    void nobody_is_asked_for_a_first_administrator() {
        var admin = signedIn(world.acme.admin().email());
        assertThat(admin.get(TASKLIST).statusCode()).isEqualTo(200);
        var support = signedIn(World.SUPPORT);
        support.get(COCKPIT);
        assertThat(support.get("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(403);
        assertThat(support.post("/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_change_without_camundas_token_is_refused() {
        var support = signedIn(World.SUPPORT);
        support.get(COCKPIT);
        var filter = TASKS.replace("task", "filter") + "/create";
        assertThat(support.post(filter, "{}", "X-None", "none").statusCode()).isEqualTo(403);
    }

    @Test
    void logging_out_there_ends_our_session_too() {
        var admin = signedIn(world.acme.admin().email());
        admin.get(TASKLIST);
        assertThat(admin.post(ME + "/logout", "").statusCode()).isEqualTo(204);
        assertThat(admin.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(admin.get("/profile").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/login"));
    }

    @Test
    void who_leaves_is_out_with_the_next_request() {
        var admin = signedIn(world.globex.admin().email());
        assertThat(admin.get(TASKS).statusCode()).isEqualTo(200);
        change("update people set active = false where id = ?");
        try {
            assertThat(admin.get(TASKS).statusCode()).isEqualTo(403);
        } finally {
            change("update people set active = true where id = ?");
        }
        assertThat(admin.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_right_comes_and_goes_with_the_next_request() {
        var admin = signedIn(world.globex.admin().email());
        assertThat(admin.read(ME).toString()).doesNotContain("cockpit");
        change("update people set global_admin = true where id = ?");
        assertThat(admin.read(ME).toString()).contains("cockpit");
        change("update people set global_admin = false where id = ?");
        change("update memberships set role = 'MENTOR' where person_id = ?");
        assertThat(admin.get(TASKS).statusCode()).isEqualTo(403);
        change("update memberships set role = 'PROGRAM_ADMIN' where person_id = ?");
        assertThat(admin.read(ME).toString()).contains("tasklist").doesNotContain("cockpit");
    }

    private void change(String sql) {
        jdbc.sql(sql).param(world.globex.admin().id()).update();
    }
}
