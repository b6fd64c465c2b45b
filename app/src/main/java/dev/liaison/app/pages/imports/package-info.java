/** The page that imports CSV files. */
@NullMarked
package dev.liaison.app.pages.imports;

import org.jspecify.annotations.NullMarked;
