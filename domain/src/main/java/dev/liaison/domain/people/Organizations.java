package dev.liaison.domain.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of customer accounts. */
public final class Organizations {
    private final JdbcClient jdbc;

    public Organizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them by name; for support only. */
    public List<Organization> all() {
        return jdbc.sql("select id, name from organizations order by name")
                .query(Organization.class)
                .list();
    }

    public Optional<Organization> find(UUID id) {
        return jdbc.sql("select id, name from organizations where id = ?")
                .param(id)
                .query(Organization.class)
                .optional();
    }

    /** The organization of that name, made when it does not exist. */
    public Organization named(String name) {
        jdbc.sql("insert into organizations (id, name) values (?, ?) on conflict (name) do nothing")
                .params(UUID.randomUUID(), name)
                .update();
        return jdbc.sql("select id, name from organizations where name = ?")
                .param(name)
                .query(Organization.class)
                .single();
    }
}
