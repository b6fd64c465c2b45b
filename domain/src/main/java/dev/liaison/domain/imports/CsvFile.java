package dev.liaison.domain.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Splits a text into its lines. A "line" is a record: cells in quotes may hold line breaks. */
final class CsvFile {
    private static final int MAX_LINES = 100_000;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long number;

    private CsvFile(String text) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(CsvHeader.delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        parser = CSVParser.parse(text, format);
        records = parser.iterator();
    }

    /**
     * All lines with data. Where the quotes are wrong the reading ends with a line that carries the problem:
     * nobody can tell where the next line begins.
     */
    static List<Line> lines(ImportKind kind, String text) throws Unusable {
        try {
            var file = new CsvFile(text);
            return file.lines(file.header(kind));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private CsvHeader header(ImportKind kind) throws Unusable {
        try {
            var record = next();
            return CsvHeader.of(kind, number, record.map(CSVRecord::toList).orElse(List.of()));
        } catch (UncheckedIOException e) {
            throw new Unusable(wrongQuotes());
        }
    }

    private List<Line> lines(CsvHeader header) throws Unusable {
        var lines = new ArrayList<Line>();
        try {
            for (var record = next(); record.isPresent(); record = next()) {
                lines.add(line(header, record.get().toList()));
                if (lines.size() > MAX_LINES) {
                    throw new Unusable(ImportProblem.ofFile("The file has too many lines", "at most 100,000"));
                }
            }
        } catch (UncheckedIOException e) {
            lines.add(new Line(number, header.columns(), List.of(), Optional.of(wrongQuotes())));
        }
        return lines;
    }

    /** The next line that is not blank; those with nothing but delimiters are blank too. */
    private Optional<CSVRecord> next() {
        while (true) {
            number = parser.getCurrentLineNumber() + 1;
            if (!records.hasNext()) {
                return Optional.empty();
            }
            var record = records.next();
            if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                return Optional.of(record);
            }
        }
    }

    private Line line(CsvHeader header, List<String> cells) {
        int width = header.columns().size();
        boolean fits = cells.size() >= width
                && cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
        if (fits) {
            return new Line(number, header.columns(), cells, Optional.empty());
        }
        var problem = new ImportProblem(
                number,
                "",
                "This line has " + cells.size() + (cells.size() == 1 ? " cell" : " cells"),
                width + ", like the line with the column names; put quotes around texts with commas",
                String.join(" ", cells));
        return new Line(number, header.columns(), List.of(), Optional.of(problem));
    }

    private ImportProblem wrongQuotes() {
        return new ImportProblem(
                number,
                "",
                "The quotes of this line are wrong; from here on nothing was read",
                "quotes at both ends of a cell, and doubled within it: \"He said \"\"yes\"\"\"",
                "");
    }
}
