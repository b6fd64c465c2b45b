/** What every calendar vendor's API has in common: limits, trouble, the call log, bodies. */
@NullMarked
package dev.liaison.sandbox.vendor;

import org.jspecify.annotations.NullMarked;
