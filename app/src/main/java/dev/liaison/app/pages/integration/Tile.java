package dev.liaison.app.pages.integration;

import dev.liaison.domain.integration.Feature;
import java.util.List;

/**
 * One integration that is switched on.
 *
 * @param state in words
 * @param tone none, good, bad or busy
 * @param todo what the admin has to do; empty when nothing
 * @param names what is connected
 * @param href its page; empty while it has none
 */
record Tile(Feature feature, String state, String tone, String todo, List<String> names, String href) {}
