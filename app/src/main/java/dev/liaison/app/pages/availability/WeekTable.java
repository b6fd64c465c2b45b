package dev.liaison.app.pages.availability;

import java.util.List;

/**
 * The grid as the page draws it.
 *
 * @param places further columns of times: where others live
 * @param columns at most seven
 * @param offered how many slots there are to choose from
 * @param first number of the day that a small screen begins with
 */
record WeekTable(List<String> places, List<Column> columns, List<Row> rows, int offered, int first) {

    /** @param offered how many slots that day has */
    record Column(int number, String weekday, String date, String title, int offered) {}

    /**
     * One time of the day.
     *
     * @param elsewhere what the clocks of the further columns show
     * @param cells those that begin here, in the order of the days
     */
    record Row(String time, List<String> elsewhere, List<Cell> cells) {}

    /**
     * One slot, or some that are not offered for the same reason.
     *
     * @param day number of its column
     * @param rows how many it is high
     * @param value for the form
     * @param label for who does not see where it stands
     * @param why the page that says why it is not offered; empty where the clock skips the time
     */
    record Cell(
            int day,
            int rows,
            boolean offered,
            boolean chosen,
            String value,
            String time,
            String label,
            List<Part> parts,
            String why) {}

    /** @param who whose; empty when it is so for all */
    record Part(String who, String look, String words) {}
}
