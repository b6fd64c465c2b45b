package dev.liaison.domain.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a file as text, within limits that keep nonsense from filling the memory. */
final class CsvText {
    static final int MAX_BYTES = 10 * 1024 * 1024;
    static final int MAX_LINE = 100_000;

    private CsvText() {}

    /** UTF-8, with or without byte order mark. Reads no further than the limit and does not close the stream. */
    static String read(InputStream csv) throws Unusable {
        var bytes = bytes(csv);
        if (bytes.length > MAX_BYTES) {
            throw new Unusable(
                    ImportProblem.ofFile("The file is too big", "at most 10 MB; split it into several files"));
        }
        var text = decode(bytes);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.isBlank()) {
            throw new Unusable(
                    ImportProblem.ofFile("The file is empty", "a line with the column names, then the data"));
        }
        checkLines(text);
        return text;
    }

    private static byte[] bytes(InputStream csv) {
        try {
            return csv.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the file broke off", e);
        }
    }

    private static String decode(byte[] bytes) throws Unusable {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            throw new Unusable(new ImportProblem(
                    lineOf(bytes, in.position()),
                    "",
                    "The file is not UTF-8: the first strange character is in this line",
                    "in a spreadsheet choose \"Save as: CSV UTF-8\"",
                    ""));
        }
        return out.flip().toString();
    }

    private static long lineOf(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            line += endsLine(bytes[i], i + 1 < bytes.length ? bytes[i + 1] : 0) ? 1 : 0;
        }
        return line;
    }

    private static void checkLines(String text) throws Unusable {
        long line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i - start > MAX_LINE) {
                throw new Unusable(
                        new ImportProblem(line, "", "This line is too long", "at most 100,000 characters", ""));
            }
            if (endsLine(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
                line++;
                start = i + 1;
            }
        }
    }

    /** LF, CR LF, and the CR alone of old files. */
    private static boolean endsLine(int c, int next) {
        return c == '\n' || (c == '\r' && next != '\n');
    }
}
