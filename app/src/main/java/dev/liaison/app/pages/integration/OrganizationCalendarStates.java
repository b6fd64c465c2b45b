package dev.liaison.app.pages.integration;

import dev.liaison.app.connect.CalendarIntegration;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.processes.calendar.OrganizationCalendarProcess;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks up how an organization's calendar integrations stand. */
@Component
class OrganizationCalendarStates {
    private final CalendarAccounts accounts;
    private final OrganizationCalendarProcess process;

    OrganizationCalendarStates(CalendarAccounts accounts, OrganizationCalendarProcess process) {
        this.accounts = accounts;
        this.process = process;
    }

    OrganizationCalendarState of(UUID organizationId, CalendarIntegration integration) {
        var account = accounts.ofOrganization(organizationId).stream()
                .filter(it -> it.kind().forOrganization().equals(Optional.of(integration.feature())))
                .findFirst();
        var settingUp =
                integration.onPremises() && process.settingUp(organizationId).isPresent();
        return new OrganizationCalendarState(integration, account.orElse(null), settingUp);
    }
}
