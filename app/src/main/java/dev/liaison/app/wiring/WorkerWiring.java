package dev.liaison.app.wiring;

import dev.liaison.app.webhooks.AnswersFirst;
import dev.liaison.bpmn.Topics;
import dev.liaison.domain.calendar.LostCalendars;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.integration.LostInstallations;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.workers.CardsToSend;
import dev.liaison.workers.calendar.CheckCalendarWorker;
import dev.liaison.workers.calendar.CheckColleagueWorker;
import dev.liaison.workers.calendar.CheckSlotWorker;
import dev.liaison.workers.calendar.FetchLinkWorker;
import dev.liaison.workers.calendar.LookAtEventWorker;
import dev.liaison.workers.calendar.MailOwnerWorker;
import dev.liaison.workers.calendar.PlaceEventWorker;
import dev.liaison.workers.calendar.RemoveEventWorker;
import dev.liaison.workers.calendar.RevokeAccessWorker;
import dev.liaison.workers.calendar.SuggestTimesWorker;
import dev.liaison.workers.calendar.TellOwnerWorker;
import dev.liaison.workers.chat.LookUpMemberWorker;
import dev.liaison.workers.chat.PostCardWorker;
import dev.liaison.workers.chat.RefreshCardsWorker;
import dev.liaison.workers.chat.TellContactWorker;
import dev.liaison.workers.delivery.TellByMailWorker;
import dev.liaison.workers.delivery.TellInChatWorker;
import dev.liaison.workers.integration.ProbeWorkspacesWorker;
import dev.liaison.workers.integration.RevokeTokensWorker;
import dev.liaison.workers.kit.RestTaskSource;
import dev.liaison.workers.kit.TaskRunner;
import dev.liaison.workers.kit.TaskSource;
import dev.liaison.workers.kit.Worker;
import dev.liaison.workers.mail.SendCancellationsWorker;
import dev.liaison.workers.mail.SendCardWorker;
import dev.liaison.workers.mail.SendInvitationsWorker;
import dev.liaison.workers.mail.TellAdminsWorker;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ExternalTaskService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All workers, and where they get their tasks from. */
@Configuration(proxyBeanMethods = false)
@Import({
    PostCardWorker.class,
    RefreshCardsWorker.class,
    LookUpMemberWorker.class,
    TellContactWorker.class,
    SendCardWorker.class,
    TellAdminsWorker.class,
    RevokeTokensWorker.class,
    ProbeWorkspacesWorker.class,
    CheckCalendarWorker.class,
    CheckColleagueWorker.class,
    TellOwnerWorker.class,
    MailOwnerWorker.class,
    RevokeAccessWorker.class,
    PlaceEventWorker.class,
    RemoveEventWorker.class,
    LookAtEventWorker.class,
    FetchLinkWorker.class,
    TellInChatWorker.class,
    TellByMailWorker.class,
    SendInvitationsWorker.class,
    SendCancellationsWorker.class
})
class WorkerWiring {

    @Bean
    CardsToSend cardsToSend(RequestCards cards, Deliveries deliveries) {
        return new CardsToSend(cards, deliveries);
    }

    @Bean
    TaskRunner taskRunner(List<Worker> workers, LostCalendars calendars, LostInstallations installations) {
        return new TaskRunner(workers, lost -> {
            if (!calendars.report(lost)) {
                installations.report(lost);
            }
        });
    }

    /** They go by each organization's decision table, which only an engine knows: no JVM of workers has them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
    @Import({CheckSlotWorker.class, SuggestTimesWorker.class})
    static class BesideTheEngine {
        static final Set<String> TOPICS = Set.of(Topics.CALENDAR_CHECK_SLOT, Topics.CALENDAR_SUGGEST_TIMES);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
    TaskSource engineTaskSource(ExternalTaskService tasks, AnswersFirst first, LiaisonProperties properties) {
        return new EngineTaskSource(tasks, properties.workers().threads(), first::behind, System::nanoTime);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "liaison.role", havingValue = "workers")
    TaskSource restTaskSource(LiaisonProperties properties) {
        var workers = properties.workers();
        return new RestTaskSource(
                workers.engineUrl(), workers.restUser(), new Secret(workers.restPassword()), workers.threads());
    }

    @Bean
    WorkerStart workerStart(
            TaskSource source,
            TaskRunner runner,
            LiaisonProperties properties,
            @Value("${liaison.role:app}") String role) {
        var all = role.equals("workers") || properties.workers().local();
        return new WorkerStart(source, runner, topic -> all || BesideTheEngine.TOPICS.contains(topic));
    }
}
