/** CalDAV (RFC 4791): iCloud, and servers that the operator offers. When people are busy, and nothing about why. */
@NullMarked
package dev.liaison.providers.caldav;

import org.jspecify.annotations.NullMarked;
