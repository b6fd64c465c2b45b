package dev.liaison.providers.caldav;

import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.PlacesEventsContract;
import dev.liaison.providers.SandboxProcess;

class CaldavEventsTest extends PlacesEventsContract {
    @Override
    protected CalendarWorld world(SandboxProcess sandbox) {
        return new ICloudWorld(sandbox);
    }
}
