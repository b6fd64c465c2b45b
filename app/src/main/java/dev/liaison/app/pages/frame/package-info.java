/** What every page needs: who looks at it, times in their zone, banners. */
@NullMarked
package dev.liaison.app.pages.frame;

import org.jspecify.annotations.NullMarked;
