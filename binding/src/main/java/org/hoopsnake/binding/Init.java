package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code __init__}: an instance method, or a static one that takes the receiver first. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Init {
  /** The Python signature. */
  String value();

  /** The docstring. */
  String doc() default "";
}
