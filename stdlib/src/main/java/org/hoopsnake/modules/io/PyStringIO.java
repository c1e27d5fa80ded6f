package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/**
 * {@code io.StringIO}: text in memory. The position is a number of code points; {@link #wide} says
 * whether the content has characters that take two chars.
 */
@BuiltinType(
    name = "StringIO",
    module = "_io",
    base = PyTextIOBase.class,
    doc = "A stream of text in memory.")
public final class PyStringIO extends PyTextIOBase {
  public static final PyType TYPE = PyType.builtin(PyStringIOBinding.INSTANCE, PyTextIOBase.TYPE);

  private StringBuilder content = new StringBuilder();
  private boolean wide;
  private long position;
  private boolean closed;
  private String newline = "\n";
  private Newlines newlines;

  private PyStringIO(PyType type) {
    super(type);
  }

  @New("StringIO(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyStringIO(cls);
  }

  @Init("__init__(self, /, initial_value='', newline='\\n')")
  void init(Object initial, Object newlineValue) {
    String ends = newlineValue == PyNone.NONE ? null : Convert.strOrNull(newlineValue);
    if (ends == null && newlineValue != PyNone.NONE) {
      throw Errors.typeError(
          "StringIO() argument 'newline' must be str or None, not %s", Types.name(newlineValue));
    }
    if (ends != null
        && !ends.isEmpty()
        && !ends.equals("\n")
        && !ends.equals("\r")
        && !ends.equals("\r\n")) {
      throw Errors.valueError("illegal newline value: %s", Ops.repr(newlineValue));
    }
    String text = initial == PyNone.NONE ? "" : Convert.strOrNull(initial);
    if (text == null) {
      throw Errors.typeError("initial_value must be str or None, not %s", Types.name(initial));
    }
    newline = ends;
    newlines = ends == null || ends.isEmpty() ? new Newlines(ends == null) : null;
    content = new StringBuilder();
    wide = false;
    position = 0;
    closed = false;
    put(text);
    position = 0;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  private void open() {
    if (closed) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  private int offset() {
    if (!wide) {
      return (int) Math.min(position, content.length());
    }
    int length = content.codePointCount(0, content.length());
    return position >= length ? content.length() : content.offsetByCodePoints(0, (int) position);
  }

  private void put(String text) {
    if (text.isEmpty()) {
      return;
    }
    String out = text;
    if (newlines != null) {
      out = newlines.decode(text, true);
    } else if (newline != null && !newline.equals("\n")) {
      out = text.replace("\n", newline);
    }
    boolean flat = CodePoints.isFlat(out);
    int length = wide ? content.codePointCount(0, content.length()) : content.length();
    for (long missing = position - length; missing > 0; missing--) {
      content.append('\0');
    }
    int from = offset();
    int count = CodePoints.length(out);
    if (from == content.length()) {
      content.append(out);
    } else {
      int to =
          wide
              ? position + count >= length
                  ? content.length()
                  : content.offsetByCodePoints(from, count)
              : (int) Math.min(content.length(), (long) from + count);
      content.replace(from, to, out);
    }
    wide |= !flat;
    position += count;
  }

  @Override
  @Method(value = "write(self, s, /)", doc = "Write text; how many characters were written.")
  Object write(Object s) {
    String text = Convert.strOrNull(s);
    if (text == null) {
      throw Errors.typeError("string argument expected, got '%s'", Types.name(s));
    }
    write(text);
    return (long) CodePoints.length(text);
  }

  /** Writes text. */
  public void write(String text) {
    open();
    put(text);
  }

  private String take(int from, int to) {
    String taken = content.substring(from, to);
    position += wide ? taken.codePointCount(0, taken.length()) : taken.length();
    return taken;
  }

  @Override
  @Method(value = "read(self, size=None, /)", doc = "Up to size characters.")
  Object read(Object size) {
    long count = size(size);
    open();
    int from = offset();
    int to = content.length();
    if (count >= 0 && count < to - from) {
      to = wide ? limited(from, count) : (int) (from + count);
    }
    return take(from, to);
  }

  private int limited(int from, long count) {
    return content.codePointCount(from, content.length()) <= count
        ? content.length()
        : content.offsetByCodePoints(from, (int) count);
  }

  @Override
  @Method(value = "readline(self, size=None, /)", doc = "One line.")
  Object readline(Object size) {
    long limit = size(size);
    open();
    return line(limit);
  }

  private String line(long limit) {
    int from = offset();
    int end = lineEnd(from);
    if (limit >= 0 && limit < end - from) {
      end = Math.min(end, limited(from, limit));
    }
    return take(from, end);
  }

  private int lineEnd(int from) {
    if (newline != null && newline.isEmpty()) {
      for (int i = from; i < content.length(); i++) {
        char c = content.charAt(i);
        if (c == '\n') {
          return i + 1;
        }
        if (c == '\r') {
          return i + 1 < content.length() && content.charAt(i + 1) == '\n' ? i + 2 : i + 1;
        }
      }
      return content.length();
    }
    String end = newline == null ? "\n" : newline;
    int found = content.indexOf(end, from);
    return found < 0 ? content.length() : found + end.length();
  }

  @Override
  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object next() {
    open();
    Object line = type() == TYPE ? line(-1) : Ops.callMethod(this, "readline");
    if (Ops.len(line) == 0) {
      throw Errors.stopIteration();
    }
    return line;
  }

  @Method(value = "getvalue(self, /)", doc = "All of the content.")
  String getvalue() {
    open();
    return content.toString();
  }

  @Override
  @Method(value = "tell(self, /)", doc = "The position.")
  Object tell() {
    open();
    return position;
  }

  @Override
  @Method(value = "seek(self, pos, whence=0, /)", doc = "Change the position.")
  Object seek(Object offset, Object whence) {
    open();
    long by = Convert.toLong(offset);
    long how = Convert.toLong(whence);
    if (how < 0 || how > 2) {
      throw Errors.valueError("Invalid whence (%d, should be 0, 1 or 2)", how);
    }
    if (by < 0 && how == 0) {
      throw Errors.valueError("Negative seek position %d", by);
    }
    if (how != 0 && by != 0) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "Can't do nonzero cur-relative seeks");
    }
    if (how == 0) {
      position = by;
    } else if (how == 2) {
      position = content.codePointCount(0, content.length());
    }
    return position;
  }

  @Override
  @Method(value = "truncate(self, pos=None, /)", doc = "Cut the content at a position.")
  Object truncate(Object to) {
    open();
    long size = to == PyNone.NONE ? position : Convert.toLong(to);
    if (size < 0) {
      throw Errors.valueError("Negative size value %d", size);
    }
    int length = content.codePointCount(0, content.length());
    if (size < length) {
      content.setLength(wide ? content.offsetByCodePoints(0, (int) size) : (int) size);
    }
    return size;
  }

  @Override
  @Method(value = "close(self, /)", doc = "Let go of the content.")
  void close() {
    closed = true;
    content = new StringBuilder();
  }

  @Override
  @Getter("closed")
  boolean getClosed() {
    return closed;
  }

  @Override
  @Getter("newlines")
  Object getNewlines() {
    open();
    return newlines == null ? PyNone.NONE : newlines.seen();
  }

  @Getter("line_buffering")
  boolean lineBuffering() {
    open();
    return false;
  }

  @Override
  @Method(value = "readable(self, /)", doc = "True.")
  boolean readable() {
    open();
    return true;
  }

  @Override
  @Method(value = "writable(self, /)", doc = "True.")
  boolean writable() {
    open();
    return true;
  }

  @Override
  @Method(value = "seekable(self, /)", doc = "True.")
  boolean seekable() {
    open();
    return true;
  }

  @Method(value = "__getstate__(self, /)", doc = "Helper for pickle.")
  Object getState() {
    PyDict attributes = attributesCopy();
    return new PyTuple(
        getvalue(),
        newline == null ? PyNone.NONE : newline,
        position,
        attributes.size() == 0 ? PyNone.NONE : attributes);
  }

  @Method(value = "__setstate__(self, state, /)", doc = "Helper for pickle.")
  void setState(Object state) {
    if (!(state instanceof PyTuple tuple) || tuple.items.length < 4) {
      throw Errors.typeError(
          "%s.__setstate__ argument should be 4-tuple, got %s", type().name(), Types.name(state));
    }
    init("", tuple.items[1]);
    content = new StringBuilder(Convert.toStr(tuple.items[0], "initial_value"));
    wide = !CodePoints.isFlat(content.toString());
    position = Convert.toLong(tuple.items[2]);
  }
}
