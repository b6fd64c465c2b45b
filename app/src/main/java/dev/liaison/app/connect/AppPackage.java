package dev.liaison.app.connect;

/** What an admin uploads to Teams, made for this installation. */
@FunctionalInterface
public interface AppPackage {
    /** The zip's bytes; its version is higher whenever something in it has changed. */
    byte[] zip();
}
