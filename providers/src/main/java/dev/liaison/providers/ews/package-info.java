/** Exchange on-premises, by Exchange Web Services: when people are busy, and nothing about why. */
@NullMarked
package dev.liaison.providers.ews;

import org.jspecify.annotations.NullMarked;
