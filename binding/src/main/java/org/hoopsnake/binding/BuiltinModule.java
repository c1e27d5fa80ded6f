package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Python module written in Java; an interpreter makes one instance of the annotated class.
 *
 * <p>The fields of that instance are the module's state. Its constructor takes the interpreter, or
 * nothing.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BuiltinModule {
  /** The module's full name. */
  String name();

  /** The docstring. */
  String doc() default "";
}
