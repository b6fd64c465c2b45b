package dev.liaison.domain.imports;

/** Keeps a bar from going back when an import has to start again. */
final class Rising implements ImportProgress {
    private final ImportProgress shown;
    private int highest = -1;

    Rising(ImportProgress shown) {
        this.shown = shown;
    }

    @Override
    public void at(int done, int total) {
        if (done > highest) {
            highest = done;
            shown.at(done, total);
        }
    }
}
