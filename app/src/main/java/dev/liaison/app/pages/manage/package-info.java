/** What global admins and program admins look after. */
@NullMarked
package dev.liaison.app.pages.manage;

import org.jspecify.annotations.NullMarked;
