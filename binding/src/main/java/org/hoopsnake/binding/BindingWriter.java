package org.hoopsnake.binding;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.hoopsnake.binding.Declaration.Kind;
import org.hoopsnake.binding.SignatureText.Parameter;

/**
 * Writes the source of a binding.
 *
 * <p>Each declaration becomes one private static method {@code dN} with a parameter per Python
 * parameter, where null means "not given": it supplies the default, converts to the Java types and
 * calls. {@code call0} to {@code call3} and {@code invoke} are switches that lead to them; where an
 * arity does not fit, the inherited method binds the arguments and raises the error.
 */
final class BindingWriter {
  private static final int ARITIES = 4;

  private final TypeElement owner;
  private final String packageName;
  private final String className;
  private final JavaTypes types;
  private final StringBuilder out = new StringBuilder();

  BindingWriter(TypeElement owner, String packageName, String className, JavaTypes types) {
    this.owner = owner;
    this.packageName = packageName;
    this.className = className;
    this.types = types;
  }

  String write(List<Declaration> declarations) {
    line("package %s;", packageName);
    line("");
    for (String used :
        List.of("Binding", "Convert", "Def", "PyDict", "PyNone", "PyTuple", "PyType")) {
      line("import org.hoopsnake.object.%s;", used);
    }
    line("");
    line("/** The binding of {@link %s}. */", ownerName());
    line("@javax.annotation.processing.Generated(\"%s\")", BindingProcessor.class.getName());
    line("public final class %s extends Binding {", className);
    line("  /** The one instance. */");
    line("  public static final %s INSTANCE = new %s();", className, className);
    line("");
    line("  private %s() {}", className);
    header();
    defs(declarations);
    texts("signatureText", declarations, false);
    texts("doc", declarations, true);
    for (int arity = 0; arity < ARITIES; arity++) {
      call(declarations, arity);
    }
    invoke(declarations);
    for (Declaration d : declarations) {
      body(d);
    }
    line("}");
    return out.toString();
  }

  private void header() {
    BuiltinType type = owner.getAnnotation(BuiltinType.class);
    BuiltinModule module = owner.getAnnotation(BuiltinModule.class);
    constantMethod("String", "typeName", type == null ? "null" : literal(type.name()));
    constantMethod("String", "moduleName", literal(type == null ? module.name() : type.module()));
    constantMethod("String", "doc", literal(type == null ? module.doc() : type.doc()));
    if (type != null) {
      constantMethod("boolean", "subclassable", Boolean.toString(type.subclassable()));
      if (type.weakReferences()) {
        constantMethod("boolean", "weakReferences", "true");
      }
      String base = types.base(owner);
      if (base != null) {
        constantMethod("PyType", "base", base + ".TYPE");
      }
    }
  }

  private void constantMethod(String type, String name, String value) {
    line("");
    line("  @Override");
    line("  public %s %s() {", type, name);
    line("    return %s;", value);
    line("  }");
  }

  private void defs(List<Declaration> declarations) {
    line("");
    line("  @Override");
    line("  public Def[] defs() {");
    line("    return new Def[] {");
    for (Declaration d : declarations) {
      int min = 0;
      int max = d.kind() == Kind.SETTER ? 1 : 0;
      if (d.signature() != null) {
        min = d.signature().needsKeyword() ? Integer.MAX_VALUE : d.signature().requiredPositional();
        max =
            d.signature().has(SignatureText.Kind.VAR_POSITIONAL)
                ? Integer.MAX_VALUE
                : d.signature().positional();
      } else if (d.kind() == Kind.SETTER) {
        min = 1;
      }
      line(
          "      new Def(this, Def.Kind.%s, %d, %s, %d, %d, %b),",
          d.kind(), d.id(), literal(d.name()), min, max, d.slot());
    }
    line("    };");
    line("  }");
  }

  private void texts(String method, List<Declaration> declarations, boolean docs) {
    line("");
    line("  @Override");
    line("  public String %s(int id) {", method);
    line("    return switch (id) {");
    for (Declaration d : declarations) {
      String text = docs ? d.doc() : d.signatureText();
      if (!text.isEmpty()) {
        line("      case %d -> %s;", d.id(), literal(text));
      }
    }
    line("      default -> null;");
    line("    };");
    line("  }");
  }

  /** The switch for calls with that many positional arguments and no keywords. */
  private void call(List<Declaration> declarations, int arity) {
    List<String> cases = new ArrayList<>();
    for (Declaration d : declarations) {
      String call = direct(d, arity);
      if (call != null) {
        cases.add(String.format("      case %d -> %s;", d.id(), call));
      }
    }
    if (cases.isEmpty()) {
      return;
    }
    String names = "";
    String typed = "";
    for (int i = 0; i < arity; i++) {
      names += ", " + (char) ('a' + i);
      typed += ", Object " + (char) ('a' + i);
    }
    line("");
    line("  @Override");
    line("  public Object call%d(int id, Object self%s) {", arity, typed);
    line("    return switch (id) {");
    cases.forEach(this::line);
    line("      default -> super.call%d(id, self%s);", arity, names);
    line("    };");
    line("  }");
  }

  /** The call of {@code dN} with that many arguments, null when they do not fit. */
  private static String direct(Declaration d, int arity) {
    StringBuilder call = new StringBuilder("d" + d.id() + "(self");
    if (d.signature() == null) {
      if (arity != (d.kind() == Kind.SETTER ? 1 : 0)) {
        return null;
      }
      return call.append(arity == 1 ? ", a)" : ")").toString();
    }
    SignatureText signature = d.signature();
    boolean rest = signature.has(SignatureText.Kind.VAR_POSITIONAL);
    if (signature.needsKeyword()
        || arity < signature.requiredPositional()
        || (!rest && arity > signature.positional())) {
      return null;
    }
    int used = 0;
    for (Parameter p : signature.parameters()) {
      call.append(", ");
      switch (p.kind()) {
        case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD ->
            call.append(used < arity ? String.valueOf((char) ('a' + used++)) : "null");
        case VAR_POSITIONAL -> {
          call.append("new Object[] {");
          for (int i = used; i < arity; i++) {
            call.append(i > used ? ", " : "").append((char) ('a' + i));
          }
          call.append('}');
        }
        case KEYWORD_ONLY, VAR_KEYWORD -> call.append("null");
      }
    }
    return call.append(')').toString();
  }

  private void invoke(List<Declaration> declarations) {
    line("");
    line("  @Override");
    line("  public Object invoke(int id, Object self, Object[] bound) {");
    line("    return switch (id) {");
    for (Declaration d : declarations) {
      if (!d.kind().callable()) {
        continue;
      }
      StringBuilder call = new StringBuilder("d" + d.id() + "(self");
      List<Parameter> parameters = d.signature().parameters();
      for (int i = 0; i < parameters.size(); i++) {
        boolean rest = parameters.get(i).kind() == SignatureText.Kind.VAR_POSITIONAL;
        call.append(rest ? ", (Object[]) bound[" : ", bound[").append(i).append(']');
      }
      line("      case %d -> %s);", d.id(), call);
    }
    line("      default -> super.invoke(id, self, bound);");
    line("    };");
    line("  }");
  }

  private void body(Declaration d) {
    StringBuilder header = new StringBuilder("  private static Object d" + d.id() + "(Object self");
    List<Parameter> parameters = d.signature() == null ? List.of() : d.signature().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      boolean rest = parameters.get(i).kind() == SignatureText.Kind.VAR_POSITIONAL;
      header.append(rest ? ", Object[] p" : ", Object p").append(i);
    }
    if (d.kind() == Kind.SETTER) {
      header.append(", Object p0");
    }
    line("");
    line("%s) {", header);
    if (d.element() instanceof ExecutableElement method) {
      methodBody(d, method, parameters);
    } else {
      fieldBody(d);
    }
    line("  }");
  }

  private void fieldBody(Declaration d) {
    String field = d.element().getSimpleName().toString();
    if (d.kind() == Kind.CONSTANT) {
      line("    return %s;", result(d.element().asType(), ownerName() + "." + field));
      return;
    }
    String self = instance(d);
    if (d.kind() == Kind.SETTER) {
      line("    %s.%s = p0;", self, field);
      line("    return PyNone.NONE;");
    } else {
      line("    return %s;", result(d.element().asType(), self + "." + field));
    }
  }

  private void methodBody(Declaration d, ExecutableElement method, List<Parameter> parameters) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    List<? extends VariableElement> java = method.getParameters();
    List<String> arguments = new ArrayList<>();
    String target;
    int skipped = 0;
    if (!isStatic) {
      target = instance(d);
    } else {
      target = ownerName();
      switch (d.kind()) {
        case NEW, CLASS_METHOD -> {
          arguments.add("(PyType) self");
          skipped = 1;
        }
        case STATIC_METHOD, FUNCTION -> {}
        default -> {
          arguments.add(receiver(d, java.get(0).asType()));
          skipped = 1;
        }
      }
    }
    if (d.operator() != null) {
      arguments.add(JavaTypes.COMPARE_OPERATOR + "." + d.operator());
      skipped++;
    }
    if (d.kind() == Kind.SETTER) {
      TypeMirror type = java.get(skipped).asType();
      arguments.add(convert(type, "p0", null, literal("attribute value")));
    }
    for (int i = 0; i < parameters.size(); i++) {
      TypeMirror type = java.get(skipped + i).asType();
      Parameter p = parameters.get(i);
      arguments.add(
          switch (p.kind()) {
            case VAR_POSITIONAL -> "p" + i;
            case VAR_KEYWORD -> "p" + i + " == null ? new PyDict() : (PyDict) p" + i;
            default -> convert(type, "p" + i, p.defaultText(), where(d, i));
          });
    }
    String call = target + "." + method.getSimpleName() + "(" + String.join(", ", arguments) + ")";
    if (types.name(method.getReturnType()).equals("void")) {
      line("    %s;", call);
      line("    return PyNone.NONE;");
    } else {
      line("    return %s;", result(method.getReturnType(), call));
    }
  }

  /** Casts the receiver to the annotated class and returns the name of the variable. */
  private String instance(Declaration d) {
    if (d.kind() == Kind.FUNCTION) {
      return "((" + ownerName() + ") self)";
    }
    line("    if (!(self instanceof %s receiver)) {", ownerName());
    line("      throw Convert.badReceiver(self, %s, INSTANCE, %b);", literal(d.name()), d.slot());
    line("    }");
    return "receiver";
  }

  /** The expression for a receiver that a static method takes. */
  private String receiver(Declaration d, TypeMirror type) {
    String python = owner.getAnnotation(BuiltinType.class).name();
    String javaType = types.name(type);
    String tail = "(self, " + literal(d.name()) + ", " + d.slot() + ")";
    if (javaType.equals(JavaTypes.OBJECT)) {
      boolean asIs =
          d.element().getAnnotation(Method.class) instanceof Method m && m.receiverAsIs();
      return python.equals("int") && !asIs ? "Convert.selfInt" + tail : "self";
    }
    return switch (javaType) {
      case JavaTypes.STRING -> "Convert.selfStr" + tail;
      case "double" -> "Convert.selfFloat" + tail;
      case "boolean" -> "Convert.selfBool" + tail;
      default -> {
        line("    if (!(self instanceof %s receiver)) {", javaType);
        line(
            "      throw Convert.badReceiver(self, %s, INSTANCE, %b);",
            literal(d.name()), d.slot());
        line("    }");
        yield "receiver";
      }
    };
  }

  /** What a conversion error calls the argument, in the words of CPython's Argument Clinic. */
  private String where(Declaration d, int index) {
    String function =
        d.kind() == Kind.NEW || d.kind() == Kind.INIT
            ? owner.getAnnotation(BuiltinType.class).name()
            : d.signature().name();
    List<Parameter> parameters = d.signature().parameters();
    Parameter p = parameters.get(index);
    String argument =
        p.kind() != SignatureText.Kind.POSITIONAL_ONLY
            ? " '" + p.name() + "'"
            : parameters.size() == 1 && p.defaultText() == null ? "" : " " + (index + 1);
    return literal(function + "() argument" + argument);
  }

  private String convert(TypeMirror type, String value, String defaultText, String where) {
    String javaType = types.name(type);
    boolean nullable = "None".equals(defaultText);
    String converted =
        switch (javaType) {
          case JavaTypes.OBJECT -> value;
          case JavaTypes.STRING ->
              "Convert." + (nullable ? "toStrOrNone(" : "toStr(") + value + ", " + where + ")";
          case JavaTypes.BIG_INTEGER -> "Convert.toBigInteger(" + value + ")";
          case "long" -> "Convert.toLong(" + value + ")";
          case "int" -> "Convert.toInt(" + value + ")";
          case "double" -> "Convert.toDouble(" + value + ")";
          case "boolean" -> "Convert.toBoolean(" + value + ")";
          default ->
              String.format(
                  "Convert.%s(%s.class, %s, %s, %s)",
                  nullable ? "castOrNone" : "cast",
                  javaType,
                  value,
                  where,
                  literal(types.pythonName(type)));
        };
    if (defaultText == null) {
      return converted;
    }
    String absent = DefaultValue.toJava(defaultText, javaType);
    if (absent.equals("null") && converted.equals(value)) {
      return value;
    }
    return value + " == null ? " + absent + " : " + converted;
  }

  private String result(TypeMirror type, String expression) {
    return switch (types.name(type)) {
      case "int" -> "(long) " + expression;
      case JavaTypes.BIG_INTEGER -> "Convert.fromBigInteger(" + expression + ")";
      default -> expression;
    };
  }

  private String ownerName() {
    return owner.getQualifiedName().toString();
  }

  private static String literal(String text) {
    return DefaultValue.javaString(text);
  }

  private void line(String format, Object... arguments) {
    out.append(arguments.length == 0 ? format : String.format(format, arguments)).append('\n');
  }
}
