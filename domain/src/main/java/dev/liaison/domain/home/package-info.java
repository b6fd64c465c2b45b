/** How everything stands for one member, at a glance. */
@NullMarked
package dev.liaison.domain.home;

import org.jspecify.annotations.NullMarked;
