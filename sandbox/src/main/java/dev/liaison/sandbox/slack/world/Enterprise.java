package dev.liaison.sandbox.slack.world;

/** An Enterprise Grid organization; its workspaces point to it. */
public record Enterprise(String id, String name, String domain) {}
