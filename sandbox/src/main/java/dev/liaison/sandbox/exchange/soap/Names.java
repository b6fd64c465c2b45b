package dev.liaison.sandbox.exchange.soap;

/** Namespaces of Exchange Web Services. */
public final class Names {
    /** SOAP 1.1. */
    public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    /** Types, written with the prefix t. */
    public static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";
    /** Messages, written with the prefix m. */
    public static final String MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages";
    /** Details of faults, written with the prefix e. */
    public static final String ERRORS = "http://schemas.microsoft.com/exchange/services/2006/errors";

    private Names() {}
}
