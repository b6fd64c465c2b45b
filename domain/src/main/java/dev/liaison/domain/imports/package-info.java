/** Import of people, programs, memberships and connections from CSV files, with a report by line. */
@NullMarked
package dev.liaison.domain.imports;

import org.jspecify.annotations.NullMarked;
