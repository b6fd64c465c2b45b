package dev.liaison.app.pages.scheduling;

import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarChoices;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.meeting.MeetingSettings;
import dev.liaison.domain.meeting.MeetingSettingsStore;
import dev.liaison.domain.meeting.SchedulingRules;
import dev.liaison.domain.meeting.SchedulingSettings;
import dev.liaison.domain.program.Program;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Saves what admins decide, each change with its line in the audit log; what changes nothing leaves none. */
@Component
class SchedulingChanges {
    private static final String RULES = "scheduling.hours";

    private final CalendarChoices offered;
    private final SchedulingSettings settings;
    private final MeetingSettingsStore meetings;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    SchedulingChanges(
            CalendarChoices offered,
            SchedulingSettings settings,
            MeetingSettingsStore meetings,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.offered = offered;
        this.settings = settings;
        this.meetings = meetings;
        this.audit = audit;
        this.transactions = transactions;
    }

    void offer(Viewer admin, Set<CalendarKind> kinds) {
        var organization = admin.organizationId();
        var before = offered.of(organization);
        change(admin, "scheduling.services", "Calendar services", words(before), words(kinds), () -> {
            offered.save(organization, kinds);
        });
    }

    private static String words(Set<CalendarKind> kinds) {
        return kinds.isEmpty()
                ? "none"
                : kinds.stream().sorted().map(CalendarKind::title).collect(Collectors.joining(", "));
    }

    void rule(Viewer admin, SchedulingRules rules) {
        var organization = admin.organizationId();
        var before = RulesWords.of(settings.of(organization));
        change(admin, RULES, "Organization", before, RulesWords.of(rules), () -> settings.save(organization, rules));
    }

    void rule(Viewer admin, Program program, SchedulingRules rules) {
        var organization = admin.organizationId();
        change(admin, RULES, program.name(), words(program), RulesWords.of(rules), () -> {
            settings.save(organization, program.id(), rules);
        });
    }

    /** The program follows its organization again. */
    void follow(Viewer admin, Program program) {
        var organization = admin.organizationId();
        change(admin, RULES, program.name(), words(program), "as the organization", () -> {
            settings.follow(organization, program.id());
        });
    }

    private String words(Program program) {
        return settings.own(program.organizationId(), program.id())
                .map(RulesWords::of)
                .orElse("as the organization");
    }

    /** When people are reminded of a proposal and of a meeting, and when a proposal ends. */
    void remind(Viewer admin, Program program, MeetingSettings wanted) {
        var before = MeetingSettingsWords.of(meetings.of(program.id()));
        change(admin, "scheduling.reminders", program.name(), before, MeetingSettingsWords.of(wanted), () -> {
            meetings.save(program.id(), wanted);
        });
    }

    private void change(Viewer admin, String action, String subject, String before, String after, Runnable save) {
        if (before.equals(after)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            save.run();
            audit.add(admin.organizationId(), admin.person().email(), Surface.WEB, action, subject, before, after);
        });
    }
}
