/** What every room of the sandbox needs: JSON, ids, the virtual clock. */
@NullMarked
package dev.liaison.sandbox.kit;

import org.jspecify.annotations.NullMarked;
