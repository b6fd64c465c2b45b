/** An admin goes to a provider to authorize us, and comes back. */
@NullMarked
package dev.liaison.app.connect;

import org.jspecify.annotations.NullMarked;
