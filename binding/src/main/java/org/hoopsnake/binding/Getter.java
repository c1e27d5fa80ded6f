package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Reads a data descriptor of a type. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Getter {
  /** The attribute's name. */
  String value();

  /** The docstring. */
  String doc() default "";
}
