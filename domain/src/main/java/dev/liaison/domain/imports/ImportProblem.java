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

    /** Cuts the value to what fits in a table. */
    public ImportProblem {
        value = cut(value.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9F}]", "\uFFFD"));
    }

    static ImportProblem ofFile(String problem, String expected) {
        return new ImportProblem(0, "", problem, expected, "");
    }

    private static String cut(String value) {
        return value.codePointCount(0, value.length()) <= SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }
}
