package dev.liaison.providers.caldav;

import java.util.Map;

/** A property of iCalendar, such as {@code DTSTART;TZID=Europe/Berlin:20261122T090000}; names are in upper case. */
record IcalProperty(String name, Map<String, String> parameters, String value) {

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean has(String parameter, String value) {
        return parameter(parameter).equalsIgnoreCase(value);
    }
}
