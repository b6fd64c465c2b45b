package dev.liaison.providers.caldav;

/** As whom we speak to which server. */
record CaldavAccess(CaldavServer server, CaldavIds.Login login) {}
