/** Ways to providers and back that can't be walked at a page's pace. */
@NullMarked
package dev.liaison.app.connect;

import org.jspecify.annotations.NullMarked;
