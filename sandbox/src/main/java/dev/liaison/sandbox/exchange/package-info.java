/** The local Exchange server: logins, settings, how it speaks. */
@NullMarked
package dev.liaison.sandbox.exchange;

import org.jspecify.annotations.NullMarked;
