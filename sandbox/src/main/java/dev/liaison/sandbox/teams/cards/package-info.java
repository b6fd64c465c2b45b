/** What Teams takes as an Adaptive Card, and what a person can press and enter there. */
@NullMarked
package dev.liaison.sandbox.teams.cards;

import org.jspecify.annotations.NullMarked;
