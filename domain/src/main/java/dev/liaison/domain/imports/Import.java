package dev.liaison.domain.imports;

import java.util.List;

/** How one kind of file is understood. Used for one import and thrown away. */
interface Import {
    /**
     * Compares the lines with what is stored, refusing those that cannot be; writes nothing.
     *
     * @return what the good lines will do
     */
    Changes check(List<Line> lines);

    /** Takes the parameters of {@link Changes#change}. */
    String changeSql();

    /** Takes the parameters of {@link Changes#create}. */
    String createSql();
}
