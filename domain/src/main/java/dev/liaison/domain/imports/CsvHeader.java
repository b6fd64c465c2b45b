package dev.liaison.domain.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** The column names of a file, checked against its kind. */
record CsvHeader(List<String> columns) {

    /** Capitals and spaces do not matter; empty cells at the end, which spreadsheets like to add, are dropped. */
    static CsvHeader of(ImportKind kind, long line, List<String> cells) throws Unusable {
        var names = new ArrayList<>(cells.stream().map(CsvHeader::plain).toList());
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        var problems = problems(kind, line, names);
        if (!problems.isEmpty()) {
            throw new Unusable(problems);
        }
        return new CsvHeader(List.copyOf(names));
    }

    /** Comma, unless the first line has more semicolons, as spreadsheets write where the comma is a decimal point. */
    static char delimiter(String text) {
        var header = text.stripLeading().lines().findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private static List<ImportProblem> problems(ImportKind kind, long line, List<String> names) {
        var problems = new ArrayList<ImportProblem>();
        var expected = "columns of " + kind.words() + ": " + String.join(", ", kind.columns());
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!kind.columns().contains(name)) {
                problems.add(new ImportProblem(line, name, "This column is not known", expected, name));
            } else if (!seen.add(name)) {
                problems.add(new ImportProblem(line, name, "This column is there twice", "each column once", name));
            }
        }
        for (var name : kind.required()) {
            if (!seen.contains(name)) {
                problems.add(new ImportProblem(line, name, "This column is missing", expected, ""));
            }
        }
        return problems;
    }

    private static String plain(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}
