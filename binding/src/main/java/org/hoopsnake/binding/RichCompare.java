package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one Java method behind the six comparison methods, {@code __lt__} to {@code __ge__}; beside
 * the receiver it takes a {@code CompareOperator} and the other operand.
 *
 * <p>A type has all of them or none, as in CPython, where they share the slot {@code
 * tp_richcompare}; for an operator of which it has no opinion the method returns {@code
 * NotImplemented}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface RichCompare {}
