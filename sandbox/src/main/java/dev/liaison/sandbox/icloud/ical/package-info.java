/** Calendar objects as text, to and from events. */
@NullMarked
package dev.liaison.sandbox.icloud.ical;

import org.jspecify.annotations.NullMarked;
