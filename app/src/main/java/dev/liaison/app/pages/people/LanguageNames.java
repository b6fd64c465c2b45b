package dev.liaison.app.pages.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Languages as people write them, and as we keep them: two-letter codes. */
final class LanguageNames {
    private static final Map<String, String> CODE_BY_NAME = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.length() == 2)
            .collect(Collectors.toMap(
                    code -> name(code).toLowerCase(Locale.ROOT), Function.identity(), (first, second) -> first));

    private LanguageNames() {}

    /** "German" for "de"; the code itself when it has no name. */
    static String name(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    static List<String> names(List<String> codes) {
        return codes.stream().map(LanguageNames::name).toList();
    }

    /** Of a name or a code; empty for neither. */
    static Optional<String> code(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        return CODE_BY_NAME.containsValue(word) ? Optional.of(word) : Optional.ofNullable(CODE_BY_NAME.get(word));
    }
}
