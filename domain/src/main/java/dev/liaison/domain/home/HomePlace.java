package dev.liaison.domain.home;

import dev.liaison.domain.chat.MessageRef;
import java.util.UUID;

/** A message that holds somebody's home card. @param shows the print of what it shows; empty when nobody knows */
record HomePlace(UUID personId, UUID installationId, MessageRef message, String shows) {}
