package dev.liaison.app.connect;

/** What a provider imports to know our app. */
@FunctionalInterface
public interface AppManifest {
    String json();
}
