package dev.liaison.domain.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of the file: its cells, and what is wrong with it. */
final class Line {
    private final long number;
    private final Map<String, String> cells;
    private final List<ImportProblem> problems;

    /** @param cells in the order of the columns; empty when the line could not be split */
    Line(long number, List<String> columns, List<String> cells, Optional<ImportProblem> problem) {
        this.number = number;
        this.cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            this.cells.put(columns.get(i), cells.get(i).strip());
        }
        this.problems = new ArrayList<>(problem.stream().toList());
    }

    long number() {
        return number;
    }

    /** False when the file has no such column. */
    boolean has(String column) {
        return cells.containsKey(column);
    }

    /** Without the white space around it; empty when there is nothing. */
    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    void refuse(String column, String problem, String expected) {
        problems.add(new ImportProblem(number, column, problem, expected, text(column)));
    }

    boolean good() {
        return problems.isEmpty();
    }

    List<ImportProblem> problems() {
        return problems;
    }
}
