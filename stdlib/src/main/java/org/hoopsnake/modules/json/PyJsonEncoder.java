package org.hoopsnake.modules.json;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyFloatObject;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/** {@code _json.make_encoder}: writes a value as JSON. */
@BuiltinType(name = "Encoder", module = "_json", doc = "Encoder(markers, default, encoder, ...)")
public final class PyJsonEncoder extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyJsonEncoderBinding.INSTANCE);

  private final PyDict markers;
  private final Object fallback;
  private final Object encoder;
  private final String indent;
  private final String keySeparator;
  private final String itemSeparator;
  private final boolean sortKeys;
  private final boolean skipKeys;
  private final boolean allowNan;

  /** Whether {@link #encoder} is one of ours: 1 ASCII, 2 Unicode, 0 another. */
  private final int known;

  private PyJsonEncoder(
      PyType type,
      Object markers,
      Object fallback,
      Object encoder,
      Object indent,
      String keySeparator,
      String itemSeparator,
      boolean sortKeys,
      boolean skipKeys,
      boolean allowNan) {
    super(type);
    if (markers != PyNone.NONE && !(markers instanceof PyDict)) {
      throw Errors.typeError(
          "make_encoder() argument 1 must be dict or None, not %s", Types.name(markers));
    }
    this.markers = markers instanceof PyDict d ? d : null;
    this.fallback = fallback;
    this.encoder = encoder;
    this.indent = indent == PyNone.NONE ? null : Convert.toStr(indent, "make_encoder() argument 4");
    this.keySeparator = keySeparator;
    this.itemSeparator = itemSeparator;
    this.sortKeys = sortKeys;
    this.skipKeys = skipKeys;
    this.allowNan = allowNan;
    Object module = org.hoopsnake.object.Interpreter.current().importModule("_json");
    known =
        encoder == Ops.getAttr(module, "encode_basestring_ascii")
            ? 1
            : encoder == Ops.getAttr(module, "encode_basestring") ? 2 : 0;
  }

  @New(
      "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys,"
          + " skipkeys, allow_nan)")
  static Object create(
      PyType cls,
      Object markers,
      Object fallback,
      Object encoder,
      Object indent,
      String keySeparator,
      String itemSeparator,
      boolean sortKeys,
      boolean skipKeys,
      boolean allowNan) {
    return new PyJsonEncoder(
        cls,
        markers,
        fallback,
        encoder,
        indent,
        keySeparator,
        itemSeparator,
        sortKeys,
        skipKeys,
        allowNan);
  }

  @Method("__call__(self, /, obj, _current_indent_level)")
  Object encode(Object obj, int level) {
    StringBuilder out = new StringBuilder();
    write(out, obj, level);
    return new PyTuple(out.toString());
  }

  private void write(StringBuilder out, Object o, int level) {
    String text = Convert.strOrNull(o);
    if (text != null) {
      writeString(out, text, o);
    } else if (o == PyNone.NONE) {
      out.append("null");
    } else if (o instanceof Boolean b) {
      out.append(b ? "true" : "false");
    } else if (Convert.intOrNull(o) != null) {
      out.append(Ops.str(Convert.intOrNull(o)));
    } else if (o instanceof Double d) {
      out.append(real(d));
    } else if (o instanceof PyFloatObject f) {
      out.append(real(f.value));
    } else if (o instanceof PyList || o instanceof PyTuple) {
      writeList(out, o, level);
    } else if (o instanceof PyDict dict) {
      writeDict(out, dict, level);
    } else {
      writeOther(out, o, level);
    }
  }

  private void writeString(StringBuilder out, String text, Object o) {
    if (known != 0) {
      JsonStrings.quote(out, text, known == 1);
      return;
    }
    Object encoded = Calls.call1(encoder, o);
    if (Convert.strOrNull(encoded) == null) {
      throw Errors.typeError("encoder() must return a string, not %s", Types.name(encoded));
    }
    out.append(Convert.strOrNull(encoded));
  }

  private String real(double d) {
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      if (!allowNan) {
        throw Errors.valueError(
            "Out of range float values are not JSON compliant: %s", Ops.repr(d));
      }
      return Double.isNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity";
    }
    return Ops.repr(d);
  }

  private Object mark(Object o) {
    ThreadState thread = ThreadState.current();
    if (++thread.depth > thread.interpreter.recursionBound()) {
      thread.depth--;
      throw Errors.recursionError("maximum recursion depth exceeded while encoding a JSON object");
    }
    if (markers == null) {
      return null;
    }
    // Not its id, which would be remembered for as long as the object lives. What is marked later
    // is unmarked first, so that those with the same hash find a place behind one another.
    long key = Identity.hash(o);
    for (Object other = markers.get(key); other != null; other = markers.get(++key)) {
      if (other == o) {
        thread.depth--;
        throw Errors.valueError("Circular reference detected");
      }
    }
    markers.put(key, o);
    return key;
  }

  private void unmark(Object id) {
    ThreadState.current().depth--;
    if (id != null) {
      markers.remove(id);
    }
  }

  private void newline(StringBuilder out, int level) {
    if (indent != null) {
      out.append('\n').repeat(indent, level);
    }
  }

  private void writeOther(StringBuilder out, Object o, int level) {
    Object id = mark(o);
    try {
      Object made = Calls.call1(fallback, o);
      try {
        write(out, made, level);
      } catch (PyException e) {
        e.value.addNote("when serializing " + Types.name(o) + " object");
        throw e;
      }
    } finally {
      unmark(id);
    }
  }

  private void writeList(StringBuilder out, Object list, int level) {
    Object[] items =
        list instanceof PyTuple t && t.type() == PyTuple.TYPE ? t.items : Ops.toArray(list);
    if (items.length == 0) {
      out.append("[]");
      return;
    }
    Object id = mark(list);
    try {
      out.append('[');
      newline(out, level + 1);
      for (int i = 0; i < items.length; i++) {
        if (i > 0) {
          out.append(itemSeparator);
          newline(out, level + 1);
        }
        try {
          write(out, items[i], level + 1);
        } catch (PyException e) {
          e.value.addNote("when serializing " + Types.name(list) + " item " + i);
          throw e;
        }
      }
      newline(out, level);
      out.append(']');
    } finally {
      unmark(id);
    }
  }

  private void writeDict(StringBuilder out, PyDict dict, int level) {
    if (Ops.len(dict) == 0) {
      out.append("{}");
      return;
    }
    Object id = mark(dict);
    try {
      out.append('{');
      boolean first = true;
      Object items = Ops.callMethod(dict, "items");
      if (sortKeys) {
        PyList sorted = new PyList(Ops.toArray(items));
        Ops.callMethod(sorted, "sort");
        items = sorted;
      }
      Object it = Ops.iter(items);
      for (Object item = Ops.next(it); item != null; item = Ops.next(it)) {
        if (!(item instanceof PyTuple pair) || pair.items.length != 2) {
          throw Errors.valueError("items must return 2-tuples");
        }
        Object key = pair.items[0];
        String name = key(key);
        if (name == null) {
          continue;
        }
        if (!first) {
          out.append(itemSeparator);
        }
        first = false;
        newline(out, level + 1);
        writeString(out, name, name);
        out.append(keySeparator);
        try {
          write(out, pair.items[1], level + 1);
        } catch (PyException e) {
          e.value.addNote("when serializing " + Types.name(dict) + " item " + Ops.repr(key));
          throw e;
        }
      }
      if (!first) {
        newline(out, level);
      }
      out.append('}');
    } finally {
      unmark(id);
    }
  }

  /** A key as text; null where it is to be skipped. */
  private String key(Object key) {
    String text = Convert.strOrNull(key);
    if (text != null) {
      return text;
    }
    if (key instanceof Double d) {
      return real(d);
    }
    if (key instanceof PyFloatObject f) {
      return real(f.value);
    }
    if (key instanceof Boolean b) {
      return b ? "true" : "false";
    }
    if (key == PyNone.NONE) {
      return "null";
    }
    if (Convert.intOrNull(key) != null) {
      return Ops.str(Convert.intOrNull(key));
    }
    if (skipKeys) {
      return null;
    }
    throw Errors.typeError("keys must be str, int, float, bool or None, not %s", Types.name(key));
  }

  @Getter("markers")
  Object getMarkers() {
    return markers == null ? PyNone.NONE : markers;
  }

  @Getter("default")
  Object getDefault() {
    return fallback;
  }

  @Getter("encoder")
  Object getEncoder() {
    return encoder;
  }

  @Getter("indent")
  Object getIndent() {
    return indent == null ? PyNone.NONE : indent;
  }

  @Getter("key_separator")
  String getKeySeparator() {
    return keySeparator;
  }

  @Getter("item_separator")
  String getItemSeparator() {
    return itemSeparator;
  }

  @Getter("sort_keys")
  boolean getSortKeys() {
    return sortKeys;
  }

  @Getter("skipkeys")
  boolean getSkipKeys() {
    return skipKeys;
  }
}
