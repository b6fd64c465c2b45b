package dev.liaison.domain.people;

import java.util.UUID;

/** A customer account. Everything a customer owns carries its id; its id is the engine's tenant id too. */
public record Organization(UUID id, String name) {}
