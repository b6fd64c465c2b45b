package dev.liaison.domain.home;

import dev.liaison.domain.chat.MessageRef;
import java.util.UUID;

/** A message that holds somebody's home card. */
record HomePlace(UUID personId, UUID installationId, MessageRef message) {}
