/** Workers that send mail. */
@NullMarked
package dev.liaison.workers.mail;

import org.jspecify.annotations.NullMarked;
