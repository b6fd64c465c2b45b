/** Manage, Engagement, Integrations. */
@NullMarked
package dev.liaison.app.pages.integration;

import org.jspecify.annotations.NullMarked;
