package dev.liaison.app.wiring;

import dev.liaison.bpmn.Priorities;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Does the jobs that nobody waits for: a few in each second, one after the other, however many are due. The job executor leaves them
 * alone.
 */
class BackgroundJobs {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJobs.class);
    /** Nodes that choose from so many times more seldom choose the same. */
    private static final int CHOICE = 10;

    /** Of a second. */
    private static final int STEPS = 5;

    private final ManagementService jobs;
    private final int aSecond;
    private final Queue<Job> chosen = new ArrayDeque<>();
    private int step;

    BackgroundJobs(ManagementService jobs, int aSecond) {
        this.jobs = jobs;
        this.aSecond = aSecond;
    }

    /** Not all at once, for a page that comes meanwhile. After a stall there is nothing to catch up with. */
    @Scheduled(fixedDelay = 1_000 / STEPS)
    void some() {
        if (step == 0) {
            choose();
        }
        var share = aSecond * (step + 1) / STEPS - aSecond * step / STEPS;
        Stream.generate(chosen::poll).limit(share).filter(Objects::nonNull).forEach(this::execute);
        step = (step + 1) % STEPS;
    }

    private void choose() {
        var due = new ArrayList<>(jobs.createJobQuery()
                .executable()
                .priorityLowerThanOrEquals(Priorities.BACKGROUND)
                .orderByJobDuedate()
                .asc()
                .listPage(0, aSecond * CHOICE));
        Collections.shuffle(due);
        chosen.clear();
        due.stream().limit(aSecond).forEach(chosen::add);
    }

    private void execute(Job job) {
        try {
            jobs.executeJob(job.getId());
        } catch (OptimisticLockingException | NullValueException e) {
            LOG.debug("another node did job {}", job.getId());
        } catch (ProcessEngineException e) {
            // the engine has counted it, and makes an incident of the last one
            LOG.warn("background job {} failed", job.getId(), e);
        }
    }
}
