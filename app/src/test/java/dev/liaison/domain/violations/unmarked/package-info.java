/** Says nothing about null. */
@SuppressUnmarked
package dev.liaison.domain.violations.unmarked;
