package dev.liaison.domain.violations.unmarked;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes the package leave a class file. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
@interface SuppressUnmarked {}
