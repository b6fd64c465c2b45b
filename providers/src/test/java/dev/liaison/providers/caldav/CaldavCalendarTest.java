package dev.liaison.providers.caldav;

import dev.liaison.providers.CalendarProviderContract;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.SandboxProcess;

class CaldavCalendarTest extends CalendarProviderContract {
    @Override
    protected CalendarWorld world(SandboxProcess sandbox) {
        return new ICloudWorld(sandbox);
    }
}
