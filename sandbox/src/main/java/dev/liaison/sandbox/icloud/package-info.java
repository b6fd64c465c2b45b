/** The local iCloud: Apple accounts with their app-specific passwords, and its hosts. */
@NullMarked
package dev.liaison.sandbox.icloud;

import org.jspecify.annotations.NullMarked;
