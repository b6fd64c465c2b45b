package dev.liaison.workers.kit;

import dev.liaison.domain.integration.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.exception.EngineException;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks of app nodes elsewhere, by REST. */
public final class RestTaskSource implements TaskSource {
    private static final Logger LOG = LoggerFactory.getLogger(RestTaskSource.class);

    /** A killed worker's task, and the one its forgotten long poll may lock, are free again after this time. */
    private static final Duration LOCK = Duration.ofSeconds(20);

    private static final Duration LONG_POLL = Duration.ofSeconds(8);

    private final URI engineUrl;
    private final String user;
    private final Secret password;
    private final int threads;
    private final ExecutorService pool;
    private @Nullable ExternalTaskClient client;

    public RestTaskSource(URI engineUrl, String user, Secret password, int threads) {
        this.engineUrl = engineUrl;
        this.user = user;
        this.password = password;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    @Override
    public void open(Map<String, Set<String>> topics, Consumer<LockedTask> each) {
        var opened = ExternalTaskClient.create()
                .baseUrl(engineUrl + "/engine-rest")
                .addInterceptor(new BasicAuthProvider(user, password.value()))
                .asyncResponseTimeout(LONG_POLL.toMillis())
                .lockDuration(LOCK.toMillis())
                .maxTasks(Math.min(10, threads))
                .build();
        client = opened;
        var free = new Semaphore(threads);
        topics.forEach((topic, variables) -> opened.subscribe(topic)
                .variables(variables.toArray(String[]::new))
                .localVariables(variables.isEmpty())
                .includeExtensionProperties(true)
                .handler((task, service) -> {
                    free.acquireUninterruptibly();
                    pool.execute(() -> run(each, new Rest(task, service), free));
                })
                .open());
    }

    private static void run(Consumer<LockedTask> each, LockedTask task, Semaphore free) {
        try {
            each.accept(task);
        } catch (ExternalTaskClientException e) {
            // Gone with its scope, or the app node is away: whoever gets it next finds what was done.
            LOG.info("task {} was not given back: {}", task.task().key(), e.getMessage());
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.stop();
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(LOCK.toSeconds(), TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Rest(ExternalTask external, ExternalTaskService service) implements LockedTask {
        @Override
        public Task task() {
            return Task.of(
                    external.getId(),
                    external.getBusinessKey(),
                    external.getAllVariables(),
                    external.getExtensionProperties());
        }

        @Override
        public String topic() {
            return external.getTopicName();
        }

        @Override
        public @Nullable Integer retriesLeft() {
            return external.getRetries();
        }

        @Override
        public void complete(Map<String, Object> variables) {
            goOn(() -> service.complete(external, variables));
        }

        @Override
        public void refuse(String outcome) {
            goOn(() -> service.handleBpmnError(external, outcome));
        }

        /** What follows in the model runs in this call's transaction. When that is broken, a repeat mends nothing. */
        private void goOn(Runnable giveBack) {
            try {
                giveBack.run();
            } catch (EngineException e) {
                if (!"ProcessEngineException".equals(e.getType())) {
                    throw e;
                }
                LOG.error("the model can't go on behind {}", external.getActivityId(), e);
                fail("can't go on behind the task: " + e.getMessage(), "", 0, Duration.ZERO);
            }
        }

        @Override
        public void fail(String message, String details, int retries, Duration wait) {
            service.handleFailure(external, message, details, retries, wait.toMillis());
        }
    }
}
