package dev.liaison.providers.teams;

import dev.liaison.providers.http.Fitting;
import java.util.regex.Pattern;

/**
 * Text that fits and means nothing to Teams. Where Teams reads a subset of Markdown it is broken by word joiners, which nobody
 * sees, and by two look-alikes; where it reads none, only its date functions are broken.
 */
final class TeamsText {
    /** Invisible, without width, and no space to any reader of Markdown. */
    static final String JOINER = "\u2060";

    static final char ASTERISK = '\u2217';
    static final char UNDERSCORE = '\u02cd';

    /** Teams leaves out an element without text. */
    private static final String NOTHING = "–";

    private static final Pattern FUNCTION = Pattern.compile("\\{(?=\\{)");
    private static final Pattern PAIRS =
            Pattern.compile("](?=[(\\[:])|<(?=[A-Za-z/!?])|&(?=#?[A-Za-z0-9]+;)|\\\\|`|~(?=~)|!(?=\\[)");
    private static final Pattern BEGINNING = Pattern.compile("^(?=[-+#>=|]|[0-9]+[.)])");
    private static final Pattern OUTSIDE_WORDS = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private TeamsText() {}

    /** One line for where Teams reads Markdown. */
    static String line(String text, int longest) {
        return neutral(shown(Fitting.oneLine(text), longest));
    }

    /** One line for where Teams reads none. */
    static String plain(String text, int longest) {
        return withoutFunctions(shown(Fitting.oneLine(text), longest));
    }

    /** One line for a notification, a button or a field, which nobody reads anything into. */
    static String bare(String text, int longest) {
        return shown(Fitting.oneLine(text), longest);
    }

    private static String shown(String line, int longest) {
        return Fitting.cut(line.isBlank() ? NOTHING : line, longest);
    }

    private static String neutral(String line) {
        var broken = PAIRS.matcher(withoutFunctions(line)).replaceAll("$0" + JOINER);
        broken = OUTSIDE_WORDS.matcher(broken).replaceAll(String.valueOf(UNDERSCORE));
        return BEGINNING.matcher(broken.replace('*', ASTERISK)).replaceAll(JOINER);
    }

    private static String withoutFunctions(String line) {
        return FUNCTION.matcher(line).replaceAll("{" + JOINER);
    }
}
