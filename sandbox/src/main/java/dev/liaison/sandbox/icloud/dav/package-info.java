/** CalDAV as iCloud speaks it. */
@NullMarked
package dev.liaison.sandbox.icloud.dav;

import org.jspecify.annotations.NullMarked;
