/** What happens, drawn, and its vocabulary. Imports nothing. */
@NullMarked
package dev.liaison.bpmn;

import org.jspecify.annotations.NullMarked;
