package dev.liaison.domain.imports;

/**
 * Why a line, or the whole file, was not imported; in words for the person who made the file.
 *
 * @param line where the line begins in the file, as an editor counts; 0 when it concerns the file as a whole
 * @param column empty when it concerns the whole line
 * @param problem what is wrong
 * @param expected what would be right
 * @param value what stands there, cut, and on one line; empty when nothing does
 */
public record ImportProblem(long line, String column, String problem, String expected, String value) {
    private static final int SHOWN = 60;

    /** Cuts what comes from the file to what fits in a table. */
    public ImportProblem {
        column = cut(column);
        value = cut(value);
    }

    static ImportProblem ofFile(String problem, String expected) {
        return new ImportProblem(0, "", problem, expected, "");
    }

    private static String cut(String text) {
        var shown = text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "\u2026";
        return shown.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9F}]", "\uFFFD");
    }
}
