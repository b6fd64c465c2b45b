package dev.liaison.domain.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of local accounts and of who may sign in by OpenID Connect. */
public final class Logins {
    private final JdbcClient jdbc;

    public Logins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Login> find(String email) {
        return jdbc.sql("select email, name, password_hash, support, person_id from logins where email = ?")
                .param(email.toLowerCase(Locale.ROOT))
                .query(Login.class)
                .optional();
    }

    /** Makes or replaces the account of that e-mail address. */
    public void save(Login login) {
        jdbc.sql("insert into logins (email, name, password_hash, support, person_id) values (?,?,?,?,?)"
                        + " on conflict (email) do update set name = excluded.name,"
                        + " password_hash = excluded.password_hash, support = excluded.support,"
                        + " person_id = excluded.person_id")
                .params(
                        login.email().toLowerCase(Locale.ROOT),
                        login.name(),
                        login.passwordHash(),
                        login.support(),
                        login.personId())
                .update();
    }

    /** People of any organization with that address; signing in by OpenID Connect wants exactly one. */
    public List<UUID> peopleWithEmail(String email) {
        return jdbc.sql("select id from people where lower(email) = lower(?) and active")
                .param(email)
                .query(UUID.class)
                .list();
    }
}
