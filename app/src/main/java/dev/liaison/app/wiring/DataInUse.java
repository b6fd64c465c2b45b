package dev.liaison.app.wiring;

import java.nio.file.Path;

/** Another Liaison runs on the same data. */
final class DataInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataInUse(Path folder) {
        super("Another Liaison is running on the data in " + folder
                + ". Stop it first, or start this one with another folder: --liaison.data=<folder>.");
    }
}
