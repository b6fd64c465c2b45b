package dev.liaison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.people.Organizations;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void the_domain_lives_in_its_own_schema_and_can_be_emptied() {
        var organizations = new Organizations(TestDatabase.jdbc());
        organizations.named("Northwind Energy");
        assertThat(TestDatabase.jdbc()
                        .sql("select name from app.organizations")
                        .query(String.class)
                        .list())
                .contains("Northwind Energy");
        TestDatabase.truncate();
        assertThat(organizations.all()).isEmpty();
    }
}
