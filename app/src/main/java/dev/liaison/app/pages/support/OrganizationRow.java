package dev.liaison.app.pages.support;

import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.people.Organization;
import java.util.List;

/**
 * One customer in support's list.
 *
 * @param on what is switched on
 * @param openCases how many cases wait for us
 */
record OrganizationRow(Organization organization, List<Feature> on, long openCases) {}
