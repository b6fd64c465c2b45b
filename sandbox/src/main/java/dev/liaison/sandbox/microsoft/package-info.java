/** The local Microsoft: apps, tenants, consents. */
@NullMarked
package dev.liaison.sandbox.microsoft;

import org.jspecify.annotations.NullMarked;
