package dev.liaison.app.privacy;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every column of every table of the database, whosever it is, bytes too. */
final class DatabaseSearch {
    private final JdbcClient jdbc;

    DatabaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A table with its schema and its columns as one text. */
    private record Table(String name, String text) {}

    /** @return each table that has it, with the row */
    List<String> rowsWith(Canary canary) {
        return tables().stream()
                .flatMap(table -> rows(table, canary).stream().map(row -> table.name() + ": " + row))
                .toList();
    }

    List<String> tableNames() {
        return tables().stream().map(Table::name).toList();
    }

    private List<Table> tables() {
        return jdbc
                .sql("select table_schema, table_name, column_name, data_type from information_schema.columns"
                        + " join information_schema.tables using (table_schema, table_name)"
                        + " where table_type = 'BASE TABLE'"
                        + " and table_schema not in ('pg_catalog', 'information_schema')")
                .query((row, number) -> new Table(
                        row.getString("table_schema") + "." + row.getString("table_name"),
                        text("\"" + row.getString("column_name") + "\"", row.getString("data_type"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Table::name, Collectors.mapping(Table::text, Collectors.joining(" || ' ' || "))))
                .entrySet()
                .stream()
                .map(each -> new Table(each.getKey(), each.getValue()))
                .toList();
    }

    /** Letters and digits within bytes stay as they are. */
    private static String text(String column, String type) {
        return "coalesce(" + (type.equals("bytea") ? "encode(" + column + ", 'escape')" : column + "::text") + ", '')";
    }

    private List<String> rows(Table table, Canary canary) {
        var found = canary.forms().stream()
                .map(form -> "position('" + form + "' in whole) > 0")
                .collect(Collectors.joining(" or "));
        return jdbc.sql("select left(whole, 2000) from (select lower(" + table.text() + ") as whole from "
                        + table.name() + ") as rows where " + found)
                .query(String.class)
                .list();
    }
}
