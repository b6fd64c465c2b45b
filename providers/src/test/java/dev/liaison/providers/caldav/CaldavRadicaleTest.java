package dev.liaison.providers.caldav;

/** On Radicale. */
class CaldavRadicaleTest extends CaldavServerContract {
    CaldavRadicaleTest() {
        super(Radicale.start());
    }
}
