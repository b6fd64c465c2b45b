/** What is left after a kill: each test has a Liaison of its own, in JVMs that it may kill. */
@NullMarked
package dev.liaison.app.crashes;

import org.jspecify.annotations.NullMarked;
