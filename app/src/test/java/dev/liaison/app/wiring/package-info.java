/** What the wiring itself does, without the application around it. */
@NullMarked
package dev.liaison.app.wiring;

import org.jspecify.annotations.NullMarked;
