package dev.liaison.domain.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import will write, as parameters of the two statements of its kind. */
final class Changes {
    private final List<@Nullable Object[]> changed = new ArrayList<>();
    private final List<@Nullable Object[]> created = new ArrayList<>();
    private int unchanged;

    void change(@Nullable Object... parameters) {
        changed.add(parameters);
    }

    void create(@Nullable Object... parameters) {
        created.add(parameters);
    }

    void leave() {
        unchanged++;
    }

    List<@Nullable Object[]> changed() {
        return changed;
    }

    List<@Nullable Object[]> created() {
        return created;
    }

    int unchanged() {
        return unchanged;
    }

    boolean any() {
        return !changed.isEmpty() || !created.isEmpty();
    }
}
