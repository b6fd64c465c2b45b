package dev.liaison.sandbox.calendar;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is set about an account. {@code organization} is the domain of the company, null for a private account;
 * {@code colleagues} and {@code others} say what those inside and outside of it see; {@code latencyMs} comes on top of every answer
 * about this account; {@code error} is the reason with which the vendor refuses to read this calendar, null while it can.
 */
public record Profile(
        String name,
        ZoneId zone,
        @Nullable String organization,
        Sharing colleagues,
        Sharing others,
        int latencyMs,
        @Nullable String error) {}
