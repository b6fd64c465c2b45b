/** The catalogs of apps that organizations keep, and what has to be right about a package to get in. */
@NullMarked
package dev.liaison.sandbox.teams.catalog;

import org.jspecify.annotations.NullMarked;
