package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Python type whose Java side is the annotated class.
 *
 * <p>The processor generates {@code XBinding} beside it. A type whose values are plain Java objects
 * ({@code int}, {@code float}, {@code str}, {@code bool}, {@code None}) is {@link #raw}: its class
 * holds only static methods whose first Java parameter is the receiver.
 *
 * <p>Types that share methods and attributes declare them in an abstract superclass without this
 * annotation; they are then declared by each type below it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BuiltinType {
  /** The type's name. */
  String name();

  /** The module that {@code __module__} names. */
  String module() default "builtins";

  /** The docstring. */
  String doc() default "";

  /** The Java class of the base type; {@code Object} stands for Python's {@code object}. */
  Class<?> base() default Object.class;

  /** Whether Python classes may inherit from it. */
  boolean subclassable() default true;

  /** Whether there can be weak references to instances; they are inherited. */
  boolean weakReferences() default false;

  /** Whether the values are plain Java objects rather than instances of the annotated class. */
  boolean raw() default false;
}
