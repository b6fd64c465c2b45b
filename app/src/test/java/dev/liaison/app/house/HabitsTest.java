package dev.liaison.app.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.liaison.bpmn.Topics;
import dev.liaison.workers.kit.Worker;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Habits that a compiler does not teach. */
@AnalyzeClasses(packages = "dev.liaison", importOptions = ProductCode.class)
class HabitsTest {

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to decide what time it is");

    @ArchTest
    static final ArchRule SYSTEM_CLOCK_ONLY_IN_WIRING = noClasses()
            .that()
            .resideOutsideOfPackage("dev.liaison.app.wiring..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("there is one clock, and it is injected");

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .callMethodWhere(target(owner(JavaClass.Predicates.assignableTo(Thread.class)))
                    .and(target(name("sleep"))))
            .because("waiting is the engine's timers, a condition, or a poll with a budget");

    @ArchTest
    static final ArchRule ROWS_ARE_READ_WHOLE = noClasses()
            .should()
            .callMethodWhere(target(name("stream"))
                    .and(target(owner(JavaClass.Predicates.assignableTo(
                            org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec.class)))))
            .because("a stream over a query keeps its connection until somebody closes it");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
            .because("null is for what is really missing, and then the type says so");

    @ArchTest
    static void each_topic_has_one_worker_named_after_it(JavaClasses all) {
        var workers = all.stream()
                .filter(type -> type.isAssignableTo(Worker.class) && !type.isInterface())
                .map(JavaClass::getFullName)
                .collect(Collectors.toSet());
        var expected = Arrays.stream(Topics.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(HabitsTest::value)
                .map(HabitsTest::workerName)
                .collect(Collectors.toSet());
        assertThat(workers).isEqualTo(expected);
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code chat.postCard} is done by {@code dev.liaison.workers.chat.PostCardWorker}. */
    private static String workerName(String topic) {
        var parts = topic.split("\\.");
        return "dev.liaison.workers." + parts[0] + "."
                + parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1) + "Worker";
    }
}
