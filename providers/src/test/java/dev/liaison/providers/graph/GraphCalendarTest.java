package dev.liaison.providers.graph;

import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.OAuthCalendarContract;
import dev.liaison.providers.SandboxProcess;

class GraphCalendarTest extends OAuthCalendarContract {
    @Override
    protected CalendarWorld world(SandboxProcess sandbox) {
        return new GraphWorld(sandbox);
    }
}
