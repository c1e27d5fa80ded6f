package org.hoopsnake.binding;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.MirroredTypeException;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which Java types a native function may take and give, and what Python calls them. */
final class JavaTypes {
  static final String OBJECT = "java.lang.Object";
  static final String STRING = "java.lang.String";
  static final String BIG_INTEGER = "java.math.BigInteger";
  static final String PY_TYPE = "org.hoopsnake.object.PyType";
  static final String PY_DICT = "org.hoopsnake.object.PyDict";
  static final String COMPARE_OPERATOR = "org.hoopsnake.ast.CompareOperator";
  private static final String PY_OBJECT = "org.hoopsnake.object.PyObject";

  private final Elements elements;
  private final Types types;

  JavaTypes(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    types = environment.getTypeUtils();
  }

  /** The type's name without annotations and type arguments. */
  String name(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString()
        : type.toString();
  }

  boolean isPyObject(TypeMirror type) {
    TypeElement root = elements.getTypeElement(PY_OBJECT);
    return root != null
        && type.getKind() == TypeKind.DECLARED
        && types.isSubtype(types.erasure(type), root.asType());
  }

  /** The superclass whose declarations are those of the class, too; null where there is none. */
  TypeElement shared(TypeElement type) {
    TypeMirror parent = type.getSuperclass();
    return parent.getKind() == TypeKind.DECLARED
            && ((DeclaredType) parent).asElement() instanceof TypeElement above
            && isShared(above)
        ? above
        : null;
  }

  /** Whether declarations in the class are those of the types below it. */
  boolean isShared(TypeElement type) {
    return type.getModifiers().contains(Modifier.ABSTRACT)
        && type.getAnnotation(BuiltinType.class) == null
        && type.getAnnotation(BuiltinModule.class) == null
        && isPyObject(type.asType())
        && !name(type.asType()).equals(PY_OBJECT);
  }

  boolean isParameter(TypeMirror type) {
    return switch (name(type)) {
      case OBJECT, STRING, BIG_INTEGER, "long", "int", "double", "boolean" -> true;
      default -> pythonName(type) != null;
    };
  }

  boolean isResult(TypeMirror type) {
    return switch (name(type)) {
      case "void",
          OBJECT,
          STRING,
          BIG_INTEGER,
          "long",
          "int",
          "double",
          "boolean",
          "java.lang.Long",
          "java.lang.Double",
          "java.lang.Boolean" ->
          true;
      default -> isPyObject(type);
    };
  }

  /** The name that the {@link BuiltinType} of a subclass of PyObject gives it, or null. */
  String pythonName(TypeMirror type) {
    if (!isPyObject(type)) {
      return null;
    }
    if (name(type).equals(PY_TYPE)) {
      return "type"; // the annotation is on the class with its methods
    }
    BuiltinType builtin = ((DeclaredType) type).asElement().getAnnotation(BuiltinType.class);
    return builtin == null ? null : builtin.name();
  }

  /** The Java class of the base type, null for Python's {@code object}. */
  String base(TypeElement owner) {
    try {
      Class<?> base = owner.getAnnotation(BuiltinType.class).base();
      return base == Object.class ? null : base.getCanonicalName();
    } catch (MirroredTypeException e) {
      String name = name(e.getTypeMirror());
      return name.equals(OBJECT) || name.equals(PY_OBJECT) ? null : name;
    }
  }

  boolean isUnchecked(TypeMirror exception) {
    for (String unchecked : List.of("java.lang.RuntimeException", "java.lang.Error")) {
      if (types.isSubtype(exception, elements.getTypeElement(unchecked).asType())) {
        return true;
      }
    }
    return false;
  }
}
