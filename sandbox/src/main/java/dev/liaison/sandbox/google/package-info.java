/** The local Google: clients, accounts, consents. */
@NullMarked
package dev.liaison.sandbox.google;

import org.jspecify.annotations.NullMarked;
