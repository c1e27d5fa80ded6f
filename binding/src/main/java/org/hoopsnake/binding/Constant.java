package org.hoopsnake.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static final field that Python sees as an attribute of its module or type. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Constant {
  /** The attribute's name. */
  String value();
}
