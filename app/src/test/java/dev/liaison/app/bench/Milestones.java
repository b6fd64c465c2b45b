package dev.liaison.app.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Tells without asking the database when an instance waits for its answer, and when it has ended. */
final class Milestones extends AbstractProcessEnginePlugin {
    /** Entering or leaving one of these is a step to where an instance only waits for its answer. */
    private static final Map<String, Integer> STEPS_TO_WAITING =
            Map.of("event_timeToRemind", 2, "event_menteeKnows", 2, "event_answered", 1);

    private final Map<String, Way> ways = new ConcurrentHashMap<>();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();

    /** How far an instance has come. */
    private static final class Way {
        private final AtomicLong steps = new AtomicLong();
        private final CompletableFuture<Void> waiting = new CompletableFuture<>();
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
    }

    long ended() {
        return ended.get();
    }

    long running() {
        return started.get() - ended.get();
    }

    void awaitWaiting(String businessKey) {
        await(way(businessKey).waiting, businessKey);
    }

    void awaitEnd(String businessKey) {
        await(way(businessKey).ended, businessKey);
        ways.remove(businessKey);
    }

    private Way way(String businessKey) {
        return ways.computeIfAbsent(businessKey, key -> new Way());
    }

    private static void await(CompletableFuture<Void> moment, String businessKey) {
        try {
            moment.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("stuck: " + businessKey, e);
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = new java.util.ArrayList<>(listeners == null ? List.of() : listeners);
        all.add(new Hooks());
        configuration.setCustomPostBPMNParseListeners(all);
    }

    private final class Hooks extends AbstractBpmnParseListener {
        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            if (process.getKey().endsWith("-request")) {
                process.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> afterCommit(started::incrementAndGet));
                process.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) Milestones.this::ends);
            }
        }

        @Override
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            hook(activity);
        }

        @Override
        public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            hook(activity);
        }

        private void hook(ActivityImpl activity) {
            if (STEPS_TO_WAITING.containsKey(activity.getId())) {
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) Milestones.this::comesTo);
            }
        }
    }

    private void comesTo(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        var steps = STEPS_TO_WAITING.get(execution.getCurrentActivityId());
        afterCommit(() -> {
            var way = way(key);
            if (steps != null && way.steps.incrementAndGet() == steps) {
                way.waiting.complete(null);
            }
        });
    }

    private void ends(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        afterCommit(() -> {
            ended.incrementAndGet();
            way(key).ended.complete(null);
        });
    }

    private static void afterCommit(Runnable what) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, context -> what.run());
    }
}
