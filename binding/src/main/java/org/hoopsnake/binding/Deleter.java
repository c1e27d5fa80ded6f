package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Deletes a data descriptor that has a {@link Getter}. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Deleter {
  /** The attribute's name. */
  String value();
}
