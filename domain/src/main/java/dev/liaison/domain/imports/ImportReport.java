package dev.liaison.domain.imports;

import java.util.List;

/**
 * What an import did, by line.
 *
 * @param applied false: nothing was changed, because of the problems listed
 * @param lines how many lines with data were read
 * @param created and {@code changed}, {@code unchanged}: what was done; all 0 when nothing was applied
 * @param refused lines that have a problem
 * @param problems in the order of the file; several for a line with several mistakes; the first thousand
 * @param problemsLeftOut how many more there are
 */
public record ImportReport(
        ImportKind kind,
        boolean applied,
        int lines,
        int created,
        int changed,
        int unchanged,
        int refused,
        List<ImportProblem> problems,
        int problemsLeftOut) {
    private static final int LISTED = 1000;

    /** A file of which no line could be looked at. */
    static ImportReport unusable(ImportKind kind, List<ImportProblem> problems) {
        return nothingDone(kind, 0, 0, problems);
    }

    static ImportReport nothingDone(ImportKind kind, int lines, int refused, List<ImportProblem> problems) {
        return new ImportReport(kind, false, lines, 0, 0, 0, refused, listed(problems), leftOut(problems));
    }

    static ImportReport done(ImportKind kind, int lines, Changes changes, int refused, List<ImportProblem> problems) {
        return new ImportReport(
                kind,
                true,
                lines,
                changes.created().size(),
                changes.changed().size(),
                changes.unchanged(),
                refused,
                listed(problems),
                leftOut(problems));
    }

    /** "3 created, 1 changed, 12 unchanged, 2 refused". */
    public String words() {
        return created + " created, " + changed + " changed, " + unchanged + " unchanged, " + refused + " refused";
    }

    private static List<ImportProblem> listed(List<ImportProblem> problems) {
        return List.copyOf(problems.subList(0, Math.min(problems.size(), LISTED)));
    }

    private static int leftOut(List<ImportProblem> problems) {
        return Math.max(0, problems.size() - LISTED);
    }
}
