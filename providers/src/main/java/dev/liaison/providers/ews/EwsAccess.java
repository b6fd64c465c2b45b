package dev.liaison.providers.ews;

import java.net.URI;

/**
 * As whom we speak to which server.
 *
 * @param service the address of its web services
 * @param mailbox a mailbox that lives there, to which load balancers send us; the login's own
 */
record EwsAccess(URI service, EwsLogin login, String mailbox) {}
