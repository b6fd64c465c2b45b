package dev.liaison.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that nothing breaks proves nothing: each one is broken here by a class made for it. */
class RulesBiteTest {
    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("dev.liaison").that(new InViolations());

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(WhoMayImportWhatTest.class, HabitsTest.class)
                .flatMap(test -> Arrays.stream(test.getDeclaredFields()))
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> Named.of(field.getName(), rule(field)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_bites(ArchRule rule) {
        assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
    }

    private static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
