package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static method. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface StaticMethod {
  /** The Python signature. */
  String value();

  /** The docstring. */
  String doc() default "";
}
