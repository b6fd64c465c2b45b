package dev.liaison.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.externaltask.LockedExternalTaskImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follows a task in the model runs when the task is given back, so trouble there must be seen. */
class EngineTaskSourceTest {
    private static final Task TASK = new Task();

    private final BlockingQueue<String> givenBack = new LinkedBlockingQueue<>();
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger extended = new AtomicInteger();
    private RuntimeException[] troubles = {};
    private Duration waited = Duration.ZERO;
    private @Nullable RuntimeException lost;

    @Test
    void a_model_that_can_not_go_on_is_an_incident_and_the_task_is_not_done_again_and_again() throws Exception {
        troubles = new RuntimeException[] {new ProcessEngineException("unknown property outcome")};
        assertThat(howItIsGivenBack()).isEqualTo("0 left: can't go on behind the task: unknown property outcome");
        assertThat(completed).hasValue(1);
    }

    @Test
    void another_step_of_the_same_instance_may_be_faster_once_or_twice() throws Exception {
        troubles = new RuntimeException[] {new OptimisticLockingException("1"), new OptimisticLockingException("2")};
        assertThat(howItIsGivenBack()).isEqualTo("completed");
        assertThat(completed).hasValue(3);
    }

    @Test
    void a_task_that_waited_long_for_its_turn_is_locked_anew_before_it_is_begun() throws Exception {
        waited = Duration.ofSeconds(20);
        assertThat(howItIsGivenBack()).isEqualTo("completed");
        assertThat(extended).hasValue(1);
    }

    @Test
    void a_task_that_another_node_has_by_then_is_left_to_it() throws Exception {
        waited = Duration.ofSeconds(40);
        lost = new BadUserRequestException("locked by somebody else");
        assertThat(howItIsGivenBack()).isNull();
        assertThat(extended).hasValue(1);
        assertThat(completed).hasValue(0);
    }

    @Test
    void a_task_whose_turn_comes_at_once_keeps_its_lock() throws Exception {
        assertThat(howItIsGivenBack()).isEqualTo("completed");
        assertThat(extended).hasValue(0);
    }

    private @Nullable String howItIsGivenBack() throws InterruptedException {
        var ticks = new AtomicLong();
        var source = new EngineTaskSource(
                fake(ExternalTaskService.class, this::engine),
                1,
                each -> each,
                () -> ticks.getAndAdd(waited.toNanos()));
        source.open(Map.of("chat.postCard", Set.of()), task -> task.complete(Map.of()));
        try {
            return givenBack.poll(lost == null ? 10 : 1, TimeUnit.SECONDS);
        } finally {
            source.close();
        }
    }

    private @Nullable Object engine(Object proxy, Method method, Object[] arguments) {
        switch (method.getName()) {
            case "fetchAndLock":
                return fake(ExternalTaskQueryTopicBuilder.class, this::fetch);
            case "extendLock":
                extended.incrementAndGet();
                if (lost != null) {
                    throw lost;
                }
                return null;
            case "complete":
                complete(completed.getAndIncrement());
                return null;
            case "handleFailure":
                givenBack.add(arguments[4] + " left: " + arguments[2]);
                return null;
            default:
                throw new UnsupportedOperationException(method.getName());
        }
    }

    private Object fetch(Object builder, Method method, Object[] arguments) {
        if (!method.getName().equals("execute")) {
            return builder;
        }
        return fetched.getAndIncrement() == 0 ? List.<LockedExternalTask>of(TASK) : List.of();
    }

    private void complete(int attempt) {
        if (attempt < troubles.length) {
            throw troubles[attempt];
        }
        givenBack.add("completed");
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** One that was fetched. */
    private static final class Task extends LockedExternalTaskImpl {
        Task() {
            id = "task-1";
            topicName = "chat.postCard";
            businessKey = "request:1";
            variables = (org.camunda.bpm.engine.variable.impl.VariableMapImpl) Variables.createVariables();
            extensionProperties = Map.of();
        }
    }
}
