package dev.liaison.domain.imports;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as the table has them. */
record PersonRow(
        UUID id,
        @Nullable String externalId,
        String name,
        String email,
        String headline,
        String about,
        String timeZone,
        List<String> languages,
        List<String> skills,
        List<String> goals,
        boolean globalAdmin,
        boolean active) {

    static PersonRow blank() {
        var none = List.<String>of();
        return new PersonRow(UUID.randomUUID(), null, "", "", "", "", "UTC", none, none, none, false, true);
    }

    /** The same person as the line describes them; what the line does not say stays. */
    PersonRow with(Cells cells) {
        var given = cells.text("external_id", 100, "");
        return new PersonRow(
                id,
                given.isEmpty() ? externalId : given,
                cells.name("name", 120),
                cells.email("email"),
                cells.text("headline", 200, headline),
                cells.prose("about", 4000, about),
                cells.zone("time_zone", timeZone),
                cells.languages("languages", languages),
                cells.list("skills", skills),
                cells.list("goals", goals),
                cells.flag("global_admin", globalAdmin),
                cells.flag("active", active));
    }

    boolean administers() {
        return globalAdmin && active;
    }

    String emailKey() {
        return email.toLowerCase(Locale.ROOT);
    }

    /** In the order of both statements. */
    @Nullable
    Object[] parameters(UUID organizationId) {
        return new @Nullable Object[] {
            externalId,
            name,
            email,
            headline,
            about,
            timeZone,
            languages.toArray(String[]::new),
            skills.toArray(String[]::new),
            goals.toArray(String[]::new),
            globalAdmin,
            active,
            id,
            organizationId
        };
    }

    static PersonRow read(ResultSet row, int number) throws SQLException {
        return new PersonRow(
                Sql.uuid(row, "id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("headline"),
                row.getString("about"),
                row.getString("time_zone"),
                Sql.strings(row, "languages"),
                Sql.strings(row, "skills"),
                Sql.strings(row, "goals"),
                row.getBoolean("global_admin"),
                row.getBoolean("active"));
    }
}
