package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class method: a static Java method whose first parameter is the class. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ClassMethod {
  /** The Python signature. */
  String value();

  /** The docstring. */
  String doc() default "";
}
