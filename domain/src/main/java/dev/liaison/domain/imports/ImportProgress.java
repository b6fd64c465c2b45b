package dev.liaison.domain.imports;

/** Told how far an import is, on the thread that runs it. */
@FunctionalInterface
public interface ImportProgress {
    /** For callers that do not show it. */
    ImportProgress NONE = (done, total) -> {};

    /**
     * Lines done of lines in all; never falls, and ends with both equal unless the import fails.
     * What is done is kept only after the import has returned.
     */
    void at(int done, int total);
}
