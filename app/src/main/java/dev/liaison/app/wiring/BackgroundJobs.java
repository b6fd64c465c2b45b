package dev.liaison.app.wiring;

import dev.liaison.bpmn.Priorities;
import java.util.ArrayList;
import java.util.Collections;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Does the jobs that nobody waits for: a few in each second, however many are due, so that pages hardly notice. The job executor
 * leaves them alone.
 */
class BackgroundJobs {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJobs.class);
    /** Nodes that choose from so many times more seldom choose the same. */
    private static final int CHOICE = 10;

    private final ManagementService jobs;
    private final int aSecond;

    BackgroundJobs(ManagementService jobs, int aSecond) {
        this.jobs = jobs;
        this.aSecond = aSecond;
    }

    /** A second after the last ones: after a stall there is nothing to catch up with. */
    @Scheduled(fixedDelay = 1_000)
    void some() {
        var due = new ArrayList<>(jobs.createJobQuery()
                .executable()
                .priorityLowerThanOrEquals(Priorities.BACKGROUND)
                .orderByJobDuedate()
                .asc()
                .listPage(0, aSecond * CHOICE));
        Collections.shuffle(due);
        due.stream().limit(aSecond).forEach(this::execute);
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
