package org.hoopsnake.modules.json;

import java.math.BigInteger;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyFloat;
import org.hoopsnake.object.PyInt;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/** {@code _json.make_scanner}: reads a value of JSON. */
@BuiltinType(name = "Scanner", module = "_json", doc = "JSON scanner object")
public final class PyJsonScanner extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyJsonScannerBinding.INSTANCE);

  private final boolean strict;
  private final Object objectHook;
  private final Object pairsHook;
  private final Object parseFloat;
  private final Object parseInt;
  private final Object parseConstant;

  private PyJsonScanner(PyType type, Object context) {
    super(type);
    strict = Ops.truth(Ops.getAttr(context, "strict"));
    objectHook = Ops.getAttr(context, "object_hook");
    pairsHook = Ops.getAttr(context, "object_pairs_hook");
    parseFloat = Ops.getAttr(context, "parse_float");
    parseInt = Ops.getAttr(context, "parse_int");
    parseConstant = Ops.getAttr(context, "parse_constant");
  }

  @New("Scanner(context)")
  static Object create(PyType cls, Object context) {
    return new PyJsonScanner(cls, context);
  }

  @Method("__call__(self, /, string, idx)")
  Object scan(Object string, long idx) {
    String s = Convert.strOrNull(string);
    if (s == null) {
      throw Errors.typeError(
          "first argument must be a string, not %s", org.hoopsnake.object.Types.name(string));
    }
    if (idx < 0) {
      throw Errors.valueError("idx cannot be negative");
    }
    if (idx > CodePoints.length(s)) {
      throw Errors.stopIteration(idx);
    }
    Reader reader = new Reader(s, CodePoints.toOffset(s, (int) idx));
    Object value = reader.value();
    return new PyTuple(value, (long) CodePoints.toIndex(s, reader.at));
  }

  @Getter("strict")
  boolean getStrict() {
    return strict;
  }

  @Getter("object_hook")
  Object getObjectHook() {
    return objectHook;
  }

  @Getter("object_pairs_hook")
  Object getPairsHook() {
    return pairsHook;
  }

  @Getter("parse_float")
  Object getParseFloat() {
    return parseFloat;
  }

  @Getter("parse_int")
  Object getParseInt() {
    return parseInt;
  }

  @Getter("parse_constant")
  Object getParseConstant() {
    return parseConstant;
  }

  /** One pass over a text; offsets are those of chars. */
  private final class Reader {
    private final String s;
    private final int n;
    private final ThreadState thread = ThreadState.current();
    private int at;
    private int depth;

    Reader(String s, int at) {
      this.s = s;
      this.n = s.length();
      this.at = at;
    }

    private void space() {
      while (at < n) {
        char c = s.charAt(at);
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
          return;
        }
        at++;
      }
    }

    private boolean see(char c) {
      return at < n && s.charAt(at) == c;
    }

    private Object value() {
      if (at >= n) {
        throw nothing(at);
      }
      switch (s.charAt(at)) {
        case '"' -> {
          JsonStrings.Scanned scanned = JsonStrings.scan(s, at + 1, strict);
          at = scanned.end();
          return scanned.text();
        }
        case '{' -> {
          enter("object");
          Object made = object();
          depth--;
          return made;
        }
        case '[' -> {
          enter("array");
          Object made = array();
          depth--;
          return made;
        }
        case 'n' -> {
          if (s.startsWith("null", at)) {
            at += 4;
            return PyNone.NONE;
          }
        }
        case 't' -> {
          if (s.startsWith("true", at)) {
            at += 4;
            return true;
          }
        }
        case 'f' -> {
          if (s.startsWith("false", at)) {
            at += 5;
            return false;
          }
        }
        case 'N' -> {
          if (s.startsWith("NaN", at)) {
            return constant("NaN");
          }
        }
        case 'I' -> {
          if (s.startsWith("Infinity", at)) {
            return constant("Infinity");
          }
        }
        case '-' -> {
          if (s.startsWith("-Infinity", at)) {
            return constant("-Infinity");
          }
        }
        default -> {}
      }
      return number();
    }

    private void enter(String what) {
      if (++depth + thread.depth > Math.max(thread.interpreter.recursionBound(), 1) + 2000) {
        throw Errors.recursionError(
            "maximum recursion depth exceeded while decoding a JSON %s from a unicode string",
            what);
      }
    }

    private org.hoopsnake.object.PyException nothing(int where) {
      return Errors.stopIteration((long) CodePoints.toIndex(s, where));
    }

    private Object constant(String name) {
      at += name.length();
      return Calls.call1(parseConstant, name);
    }

    private Object number() {
      int start = at;
      int i = at;
      if (i < n && s.charAt(i) == '-') {
        i++;
      }
      if (i >= n || !isDigit(s.charAt(i))) {
        throw nothing(start);
      }
      if (s.charAt(i) == '0') {
        i++;
      } else {
        i = digits(i);
      }
      boolean real = false;
      if (i + 1 < n && s.charAt(i) == '.' && isDigit(s.charAt(i + 1))) {
        real = true;
        i = digits(i + 1);
      }
      if (i + 1 < n && (s.charAt(i) == 'e' || s.charAt(i) == 'E')) {
        int k = i + 1;
        if (k + 1 < n && (s.charAt(k) == '+' || s.charAt(k) == '-')) {
          k++;
        }
        if (isDigit(s.charAt(k))) {
          real = true;
          i = digits(k);
        }
      }
      String text = s.substring(start, i);
      at = i;
      if (real) {
        return parseFloat == PyFloat.TYPE
            ? (Object) Double.parseDouble(text)
            : Calls.call1(parseFloat, text);
      }
      if (parseInt != PyInt.TYPE) {
        return Calls.call1(parseInt, text);
      }
      if (text.length() < 19) {
        return Long.parseLong(text);
      }
      return text.length() > 600
          ? Calls.call1(PyInt.TYPE, text)
          : Convert.fromBigInteger(new BigInteger(text));
    }

    private boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private int digits(int from) {
      int i = from;
      while (i < n && isDigit(s.charAt(i))) {
        i++;
      }
      return i;
    }

    private Object object() {
      PyDict dict = pairsHook == PyNone.NONE ? new PyDict() : null;
      PyList pairs = dict == null ? new PyList() : null;
      at++;
      space();
      if (see('}')) {
        at++;
      } else {
        while (true) {
          if (!see('"')) {
            throw JsonStrings.error("Expecting property name enclosed in double quotes", s, at);
          }
          JsonStrings.Scanned key = JsonStrings.scan(s, at + 1, strict);
          at = key.end();
          space();
          if (!see(':')) {
            throw JsonStrings.error("Expecting ':' delimiter", s, at);
          }
          at++;
          space();
          Object value = value();
          if (dict != null) {
            dict.put(key.text(), value);
          } else {
            pairs.add(new PyTuple(key.text(), value));
          }
          space();
          if (see('}')) {
            at++;
            break;
          }
          if (!see(',')) {
            throw JsonStrings.error("Expecting ',' delimiter", s, at);
          }
          int comma = at++;
          space();
          if (see('}')) {
            throw JsonStrings.error("Illegal trailing comma before end of object", s, comma);
          }
        }
      }
      if (pairs != null) {
        return Calls.call1(pairsHook, pairs);
      }
      return objectHook == PyNone.NONE ? dict : Calls.call1(objectHook, dict);
    }

    private Object array() {
      PyList list = new PyList();
      at++;
      space();
      if (see(']')) {
        at++;
        return list;
      }
      while (true) {
        list.add(value());
        space();
        if (see(']')) {
          at++;
          return list;
        }
        if (!see(',')) {
          throw JsonStrings.error("Expecting ',' delimiter", s, at);
        }
        int comma = at++;
        space();
        if (see(']')) {
          throw JsonStrings.error("Illegal trailing comma before end of array", s, comma);
        }
      }
    }
  }
}
