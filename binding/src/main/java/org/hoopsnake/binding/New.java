package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code __new__}: a static method whose first Java parameter is the class to make. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface New {
  /** The Python signature. */
  String value();

  /** The docstring. */
  String doc() default "";
}
