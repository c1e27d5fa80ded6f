package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A Java field that Python sees as a member descriptor. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Member {
  /** The attribute's name. */
  String value();

  /** The docstring. */
  String doc() default "";

  /** Whether Python code may assign to it; the field then is an {@code Object}. */
  boolean writable() default false;
}
