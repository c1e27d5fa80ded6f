package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method: an instance method, or a static one whose first Java parameter is the receiver.
 *
 * <p>One that implements an operator or another slot ({@code __add__}, {@code __len__}) becomes a
 * slot wrapper, as in CPython, unless it is declared {@link #plain}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Method {
  /** The Python signature. */
  String value();

  /** The docstring. */
  String doc() default "";

  /** Keeps a method with the name of a slot an ordinary method ({@code list.__getitem__}). */
  boolean plain() default false;

  /**
   * Gives a method of int its receiver as it is, a bool or an instance of a subclass, too, rather
   * than the plain int.
   */
  boolean receiverAsIs() default false;
}
