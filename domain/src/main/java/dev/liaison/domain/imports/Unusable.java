package dev.liaison.domain.imports;

import java.util.List;

/** A file of which no line can be looked at. */
final class Unusable extends Exception {
    private final transient List<ImportProblem> problems;

    Unusable(List<ImportProblem> problems) {
        super("unusable CSV file");
        this.problems = problems;
    }

    Unusable(ImportProblem problem) {
        this(List.of(problem));
    }

    List<ImportProblem> problems() {
        return problems;
    }
}
