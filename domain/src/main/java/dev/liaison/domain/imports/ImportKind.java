package dev.liaison.domain.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a file is about. Each kind has its columns, in any order; the optional ones may be missing. */
public enum ImportKind {
    PEOPLE(
            List.of("name", "email"),
            List.of(
                    "external_id",
                    "headline",
                    "about",
                    "time_zone",
                    "languages",
                    "skills",
                    "goals",
                    "global_admin",
                    "active")),
    PROGRAMS(
            List.of("name"),
            List.of(
                    "remind_days",
                    "remind_again_days",
                    "escalate_days",
                    "expire_days",
                    "max_open_requests",
                    "default_capacity")),
    MEMBERSHIPS(List.of("program", "email", "role"), List.of("capacity")),
    CONNECTIONS(List.of("program", "mentor_email", "mentee_email"), List.of("started_at"));

    private final List<String> required;
    private final List<String> optional;

    ImportKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Columns that every file of this kind has. */
    public List<String> required() {
        return required;
    }

    /** All columns, the required ones first: the header of a template file. */
    public List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** As it stands in a sentence. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
