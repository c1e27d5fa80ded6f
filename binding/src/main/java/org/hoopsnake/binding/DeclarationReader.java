package org.hoopsnake.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.hoopsnake.binding.Declaration.Kind;
import org.hoopsnake.binding.SignatureText.MalformedSignature;
import org.hoopsnake.binding.SignatureText.Parameter;

/**
 * Reads the declarations of one class and reports each that does not fit its Java element.
 *
 * <p>What stands in an abstract superclass that is no Python type itself belongs to each type below
 * it, so that types that answer alike say so once; a type's own declaration of the same name wins.
 */
final class DeclarationReader {
  private final TypeElement owner;
  private final JavaTypes types;
  private final BiConsumer<Element, String> errors;
  private final BuiltinType type;
  private final List<Declaration> result = new ArrayList<>();
  private final Map<String, Element> attributes = new HashMap<>();
  private boolean failed;

  DeclarationReader(TypeElement owner, JavaTypes types, BiConsumer<Element, String> errors) {
    this.owner = owner;
    this.types = types;
    this.errors = errors;
    this.type = owner.getAnnotation(BuiltinType.class);
  }

  /** Whether something was wrong. */
  boolean failed() {
    return failed;
  }

  List<Declaration> read() {
    if (type != null && !type.raw() && !types.isPyObject(owner.asType())) {
      fail(owner, "a @BuiltinType extends PyObject, or is raw");
    }
    for (TypeElement each = owner; each != null; each = types.shared(each)) {
      for (Element element : each.getEnclosedElements()) {
        if (element instanceof ExecutableElement method) {
          method(method);
        } else if (element.getKind() == ElementKind.FIELD) {
          field((VariableElement) element);
        }
      }
    }
    for (Declaration d : result) {
      if ((d.kind() == Kind.SETTER || d.kind() == Kind.DELETER)
          && d.element() instanceof ExecutableElement
          && !hasGetter(d.name())) {
        fail(d.element(), "'" + d.name() + "' has no @Getter");
      }
    }
    return result;
  }

  private boolean hasGetter(String name) {
    return result.stream()
        .anyMatch(
            d -> (d.kind() == Kind.GETTER || d.kind() == Kind.MEMBER) && d.name().equals(name));
  }

  private void method(ExecutableElement m) {
    if (m.getAnnotation(New.class) instanceof New a) {
      callable(m, Kind.NEW, a.value(), a.doc(), false);
    }
    if (m.getAnnotation(Init.class) instanceof Init a) {
      callable(m, Kind.INIT, a.value(), a.doc(), false);
    }
    if (m.getAnnotation(Method.class) instanceof Method a) {
      callable(m, Kind.METHOD, a.value(), a.doc(), a.plain());
    }
    if (m.getAnnotation(ClassMethod.class) instanceof ClassMethod a) {
      callable(m, Kind.CLASS_METHOD, a.value(), a.doc(), false);
    }
    if (m.getAnnotation(StaticMethod.class) instanceof StaticMethod a) {
      callable(m, Kind.STATIC_METHOD, a.value(), a.doc(), false);
    }
    if (m.getAnnotation(Function.class) instanceof Function a) {
      callable(m, Kind.FUNCTION, a.value(), a.doc(), false);
    }
    if (m.getAnnotation(RichCompare.class) != null) {
      comparison(m);
    }
    if (m.getAnnotation(Getter.class) instanceof Getter a) {
      accessor(m, Kind.GETTER, a.value(), a.doc(), 0);
    }
    if (m.getAnnotation(Setter.class) instanceof Setter a) {
      accessor(m, Kind.SETTER, a.value(), "", 1);
    }
    if (m.getAnnotation(Deleter.class) instanceof Deleter a) {
      accessor(m, Kind.DELETER, a.value(), "", 0);
    }
  }

  private void callable(ExecutableElement m, Kind kind, String text, String doc, boolean plain) {
    SignatureText signature;
    try {
      signature = SignatureText.parse(text, receiver(kind, text));
    } catch (MalformedSignature e) {
      fail(m, e.getMessage());
      return;
    }
    if (!commonRules(m, kind)) {
      return;
    }
    String name =
        switch (kind) {
          case NEW -> "__new__";
          case INIT -> "__init__";
          default -> signature.name();
        };
    if ((kind == Kind.NEW || kind == Kind.INIT)
        && !signature.name().equals(type.name())
        && !signature.name().equals(name)) {
      fail(m, "the signature of " + name + " is named " + type.name());
      return;
    }
    List<? extends VariableElement> java = receiverRules(m, kind);
    if (java == null) {
      return;
    }
    List<Parameter> python = signature.parameters();
    if (java.size() != python.size()) {
      fail(
          m,
          "the signature has "
              + count(python.size(), "parameter")
              + " but the Java method takes "
              + java.size());
      return;
    }
    for (int i = 0; i < java.size(); i++) {
      parameterRules(java.get(i), python.get(i));
    }
    boolean slot = kind == Kind.METHOD && !plain && Declaration.SLOTS.contains(name);
    declare(new Declaration(kind, result.size(), name, signature, text, doc, slot, m));
  }

  /** The name of the parameter with which the written signature must start, or null. */
  private static String receiver(Kind kind, String text) {
    return switch (kind) {
      case METHOD -> "self";
      case CLASS_METHOD -> "cls";
      case INIT -> SignatureText.nameOf(text).equals("__init__") ? "self" : null;
      case NEW -> SignatureText.nameOf(text).equals("__new__") ? "cls" : null;
      default -> null;
    };
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  /** The rules that do not look at the parameters. */
  private boolean commonRules(ExecutableElement m, Kind kind) {
    if ((kind == Kind.FUNCTION) != (type == null)) {
      fail(
          m,
          kind == Kind.FUNCTION
              ? "@Function belongs in a @BuiltinModule"
              : "belongs in a @BuiltinType");
      return false;
    }
    if (m.getModifiers().contains(Modifier.PRIVATE)) {
      fail(m, "the Java method must not be private");
      return false;
    }
    boolean isStatic = m.getModifiers().contains(Modifier.STATIC);
    boolean mustBeStatic =
        kind == Kind.NEW || kind == Kind.CLASS_METHOD || kind == Kind.STATIC_METHOD;
    if (mustBeStatic && !isStatic) {
      fail(m, "the Java method must be static");
      return false;
    }
    if (type != null && type.raw() && !isStatic) {
      fail(m, "the Java methods of a raw type must be static");
      return false;
    }
    for (TypeMirror thrown : m.getThrownTypes()) {
      if (!types.isUnchecked(thrown)) {
        fail(m, "the Java method must not throw " + thrown);
        return false;
      }
    }
    if (!types.isResult(m.getReturnType())) {
      fail(m, "cannot convert a result of type " + m.getReturnType());
      return false;
    }
    return true;
  }

  /** Checks and takes away the Java parameter for the receiver; null when it is wrong. */
  private List<? extends VariableElement> receiverRules(ExecutableElement m, Kind kind) {
    List<? extends VariableElement> parameters = m.getParameters();
    boolean isStatic = m.getModifiers().contains(Modifier.STATIC);
    if (kind == Kind.NEW || kind == Kind.CLASS_METHOD) {
      if (parameters.isEmpty()
          || !types.name(parameters.get(0).asType()).equals(JavaTypes.PY_TYPE)) {
        fail(m, "the first Java parameter must be PyType");
        return null;
      }
      return parameters.subList(1, parameters.size());
    }
    if (isStatic && kind != Kind.STATIC_METHOD && kind != Kind.FUNCTION) {
      if (parameters.isEmpty()) {
        fail(m, "the first Java parameter must be the receiver");
        return null;
      }
      TypeMirror self = parameters.get(0).asType();
      if (!types.isParameter(self)) {
        fail(m, "cannot convert a receiver to " + self);
        return null;
      }
      return parameters.subList(1, parameters.size());
    }
    return parameters;
  }

  private void parameterRules(VariableElement java, Parameter python) {
    String javaType = types.name(java.asType());
    switch (python.kind()) {
      case VAR_POSITIONAL -> {
        if (!java.asType().toString().equals("java.lang.Object[]")
            && !javaType.equals("java.lang.Object...")) {
          fail(java, "*" + python.name() + " needs a Java parameter of type Object[]");
        }
      }
      case VAR_KEYWORD -> {
        if (!javaType.equals(JavaTypes.PY_DICT)) {
          fail(java, "**" + python.name() + " needs a Java parameter of type PyDict");
        }
      }
      default -> {
        if (!types.isParameter(java.asType())) {
          fail(java, "cannot convert '" + python.name() + "' to " + java.asType());
        } else if (python.defaultText() != null
            && DefaultValue.toJava(python.defaultText(), javaType) == null) {
          fail(java, "the default " + python.defaultText() + " does not fit " + java.asType());
        }
      }
    }
  }

  /** The six methods of a type that compares, in the order in which CPython lists them. */
  private void comparison(ExecutableElement m) {
    if (!commonRules(m, Kind.METHOD)) {
      return;
    }
    List<? extends VariableElement> java = receiverRules(m, Kind.METHOD);
    if (java == null) {
      return;
    }
    if (java.size() != 2
        || !types.name(java.get(0).asType()).equals(JavaTypes.COMPARE_OPERATOR)
        || !types.isParameter(java.get(1).asType())) {
      fail(m, "a @RichCompare takes a CompareOperator and an Object");
      return;
    }
    comparison(m, "__lt__", "<", "LT");
    comparison(m, "__le__", "<=", "LT_E");
    comparison(m, "__eq__", "==", "EQ");
    comparison(m, "__ne__", "!=", "NOT_EQ");
    comparison(m, "__gt__", ">", "GT");
    comparison(m, "__ge__", ">=", "GT_E");
  }

  private void comparison(ExecutableElement m, String name, String symbol, String operator) {
    String text = name + "(self, value, /)";
    String doc = "Return self" + symbol + "value.";
    SignatureText signature;
    try {
      signature = SignatureText.parse(text, "self");
    } catch (MalformedSignature e) {
      throw new IllegalStateException(text, e);
    }
    declare(
        new Declaration(Kind.METHOD, result.size(), name, signature, text, doc, true, m, operator));
  }

  private void accessor(ExecutableElement m, Kind kind, String name, String doc, int arguments) {
    if (type == null) {
      fail(m, "belongs in a @BuiltinType");
      return;
    }
    if (!commonRules(m, kind)) {
      return;
    }
    List<? extends VariableElement> java = receiverRules(m, kind);
    if (java == null) {
      return;
    }
    if (java.size() != arguments) {
      fail(
          m, "the Java method must take " + count(arguments, "parameter") + " beside the receiver");
      return;
    }
    for (VariableElement parameter : java) {
      if (!types.isParameter(parameter.asType())) {
        fail(parameter, "cannot convert the value to " + parameter.asType());
      }
    }
    declare(new Declaration(kind, result.size(), name, null, "", doc, false, m));
  }

  private void field(VariableElement field) {
    if (field.getAnnotation(Constant.class) instanceof Constant constant) {
      if (!field.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))) {
        fail(field, "a @Constant is static final");
      } else if (fieldRules(field)) {
        declare(
            new Declaration(
                Kind.CONSTANT, result.size(), constant.value(), null, "", "", false, field));
      }
    }
    if (field.getAnnotation(Member.class) instanceof Member member) {
      if (type == null || type.raw() || field.getModifiers().contains(Modifier.STATIC)) {
        fail(field, "a @Member is an instance field of a @BuiltinType that is not raw");
        return;
      }
      if (member.writable()
          && (field.getModifiers().contains(Modifier.FINAL)
              || !types.name(field.asType()).equals(JavaTypes.OBJECT))) {
        fail(field, "a writable @Member is an Object that is not final");
        return;
      }
      if (!fieldRules(field)) {
        return;
      }
      String doc = member.doc();
      declare(
          new Declaration(Kind.MEMBER, result.size(), member.value(), null, "", doc, false, field));
      if (member.writable()) {
        declare(
            new Declaration(
                Kind.SETTER, result.size(), member.value(), null, "", "", false, field));
      }
    }
  }

  private boolean fieldRules(VariableElement field) {
    if (field.getModifiers().contains(Modifier.PRIVATE)) {
      fail(field, "the Java field must not be private");
      return false;
    }
    if (!types.isResult(field.asType())) {
      fail(field, "cannot convert a value of type " + field.asType());
      return false;
    }
    return true;
  }

  private void declare(Declaration declaration) {
    String key =
        switch (declaration.kind()) {
          case SETTER, DELETER -> declaration.kind() + " " + declaration.name();
          default -> declaration.name();
        };
    Element other = attributes.putIfAbsent(key, declaration.element());
    if (other != null) {
      if (!other.getEnclosingElement().equals(declaration.element().getEnclosingElement())) {
        return; // that of the class below
      }
      fail(declaration.element(), "duplicate declaration of '" + declaration.name() + "'");
      return;
    }
    result.add(declaration);
  }

  private void fail(Element element, String message) {
    failed = true;
    errors.accept(element, message);
  }
}
