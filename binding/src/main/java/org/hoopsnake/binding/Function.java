package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A function of a {@link BuiltinModule}: static, or an instance method of the module's state. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Function {
  /** The Python signature. */
  String value();

  /** The docstring. */
  String doc() default "";
}
