package dev.liaison.providers.ews;

import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.PlacesEventsContract;
import dev.liaison.providers.SandboxProcess;

class EwsEventsTest extends PlacesEventsContract {
    @Override
    protected CalendarWorld world(SandboxProcess sandbox) {
        return new EwsWorld(sandbox);
    }
}
