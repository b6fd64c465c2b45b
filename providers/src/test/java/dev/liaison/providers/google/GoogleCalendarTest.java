package dev.liaison.providers.google;

import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.OAuthCalendarContract;
import dev.liaison.providers.SandboxProcess;

class GoogleCalendarTest extends OAuthCalendarContract {
    @Override
    protected CalendarWorld world(SandboxProcess sandbox) {
        return new GoogleWorld(sandbox);
    }
}
