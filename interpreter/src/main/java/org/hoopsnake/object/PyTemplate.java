package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/**
 * A template string (PEP 750): static strings around interpolations, one string more than those.
 */
@BuiltinType(
    name = "Template",
    module = "string.templatelib",
    doc = "Template object",
    subclassable = false)
public final class PyTemplate extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTemplateBinding.INSTANCE);

  private final Object[] strings;
  private final Object[] interpolations;

  public PyTemplate(Object[] strings, Object[] interpolations) {
    super(TYPE);
    this.strings = strings;
    this.interpolations = interpolations;
  }

  @New("Template(*args)")
  static Object create(PyType cls, Object[] args) {
    List<Object> strings = new ArrayList<>();
    List<Object> interpolations = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Object arg : args) {
      if (arg instanceof String s) {
        text.append(s);
      } else if (arg instanceof PyInterpolation i) {
        strings.add(text.toString());
        text.setLength(0);
        interpolations.add(i);
      } else {
        throw Errors.typeError(
            "Template.__new__ *args need to be of type 'str' or 'Interpolation', got %s",
            Types.name(arg));
      }
    }
    strings.add(text.toString());
    return new PyTemplate(strings.toArray(), interpolations.toArray());
  }

  @Getter("strings")
  PyTuple getStrings() {
    return new PyTuple(strings);
  }

  @Getter("interpolations")
  PyTuple getInterpolations() {
    return new PyTuple(interpolations);
  }

  @Getter("values")
  PyTuple getValues() {
    Object[] values = new Object[interpolations.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = ((PyInterpolation) interpolations[i]).value();
    }
    return new PyTuple(values);
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    Object module = Interpreter.current().importModule("string.templatelib");
    return new PyTuple(
        Ops.getAttr(module, "_template_unpickle"),
        new PyTuple(new PyTuple(strings), new PyTuple(interpolations)));
  }

  @Method(
      value = "__iter__(self, /)",
      doc = "The strings that are not empty and the interpolations.")
  Object iter() {
    PyList parts = new PyList();
    for (int i = 0; i < strings.length; i++) {
      if (!"".equals(strings[i])) {
        parts.add(strings[i]);
      }
      if (i < interpolations.length) {
        parts.add(interpolations[i]);
      }
    }
    return Ops.iter(parts);
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object other) {
    if (!(other instanceof PyTemplate that)) {
      throw Errors.typeError(
          "can only concatenate string.templatelib.Template (not \"%s\") to"
              + " string.templatelib.Template",
          Types.name(other));
    }
    List<Object> all = new ArrayList<>(List.of(strings));
    String joint = (String) all.removeLast() + that.strings[0];
    all.add(joint);
    for (int i = 1; i < that.strings.length; i++) {
      all.add(that.strings[i]);
    }
    List<Object> fields = new ArrayList<>(List.of(interpolations));
    fields.addAll(List.of(that.interpolations));
    return new PyTemplate(all.toArray(), fields.toArray());
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "Template(strings="
        + Ops.repr(getStrings())
        + ", interpolations="
        + Ops.repr(getInterpolations())
        + ")";
  }
}
