package dev.liaison.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.processes.World;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;

class AgainTest {
    private final World world = new World();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void who_collides_tries_again_and_leaves_nothing_of_the_first_try() {
        Again.whenCollided(world.transactions, () -> {
            world.jdbc
                    .sql("insert into app.organizations (id, name) values (gen_random_uuid(), 'Once')")
                    .update();
            collide(1);
        });
        assertThat(world.jdbc
                        .sql("select count(*) from app.organizations where name = 'Once'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_always_collides_gives_up() {
        assertThatThrownBy(() -> Again.whenCollided(world.transactions, () -> collide(100)))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasValue(5);
    }

    private void collide(int times) {
        if (tries.incrementAndGet() <= times) {
            throw new OptimisticLockingException("somebody was faster");
        }
    }
}
