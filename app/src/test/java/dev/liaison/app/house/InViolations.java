package dev.liaison.app.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Classes that break a rule on purpose. */
final class InViolations extends DescribedPredicate<JavaClass> {
    InViolations() {
        super("made to break a rule");
    }

    @Override
    public boolean test(JavaClass type) {
        return type.getPackageName().contains(".violations");
    }
}
