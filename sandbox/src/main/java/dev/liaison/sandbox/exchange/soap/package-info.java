/** SOAP as Exchange speaks it: schema, faults, envelopes. */
@NullMarked
package dev.liaison.sandbox.exchange.soap;

import org.jspecify.annotations.NullMarked;
