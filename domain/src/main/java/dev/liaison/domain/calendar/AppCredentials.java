package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Secret;
import java.net.URI;

/**
 * What proves that we are the application that a customer has registered for us.
 *
 * @param tokenUrl where tokens are handed out; guarded like every address that people give
 */
public record AppCredentials(URI tokenUrl, String clientId, Secret clientSecret) {}
