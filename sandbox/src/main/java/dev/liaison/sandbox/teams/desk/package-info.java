/** What people do in Teams: install, say, press, fill in dialogs; and what they see. */
@NullMarked
package dev.liaison.sandbox.teams.desk;

import org.jspecify.annotations.NullMarked;
