/** Getting to know who has our app in a chat. */
@NullMarked
package dev.liaison.processes.introduction;

import org.jspecify.annotations.NullMarked;
