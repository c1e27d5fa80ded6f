package org.hoopsnake.modules.sre;

import java.util.Arrays;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyMappingProxy;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** {@code re.Pattern}: a compiled regular expression. */
@BuiltinType(
    name = "Pattern",
    module = "re",
    doc = "Compiled regular expression object.",
    subclassable = false,
    weakReferences = true)
public final class PyPattern extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyPatternBinding.INSTANCE);
  private static final String[] FLAG_NAMES = {
    "re.IGNORECASE",
    "re.LOCALE",
    "re.MULTILINE",
    "re.DOTALL",
    "re.UNICODE",
    "re.VERBOSE",
    "re.DEBUG",
    "re.ASCII"
  };

  final Object pattern;
  final int flags;
  final int groups;
  final PyDict groupIndex;
  final Object[] groupNames;
  private final int[] code;
  private final Program program;
  private final boolean bytes;

  PyPattern(
      Object pattern, int flags, int[] code, int groups, PyDict groupIndex, Object[] groupNames) {
    super(TYPE);
    this.pattern = pattern;
    this.flags = flags;
    this.groups = groups;
    this.groupIndex = groupIndex;
    this.groupNames = groupNames;
    this.code = code;
    this.program = new Program(code, groups);
    this.bytes = pattern != PyNone.NONE && Convert.strOrNull(pattern) == null;
  }

  /** A walk over the matches in a subject. */
  final class Walk {
    final Subject subject;
    final Machine machine;
    final int start;
    final int end;
    private int from;
    private boolean advance;

    Walk(Object string, long pos, long endpos) {
      subject = Subject.of(string);
      if (pattern != PyNone.NONE && bytes != subject.bytes) {
        throw Errors.typeError(
            bytes
                ? "cannot use a bytes pattern on a string-like object"
                : "cannot use a string pattern on a bytes-like object");
      }
      start = (int) Math.max(0, Math.min(pos, subject.length));
      end = (int) Math.max(0, Math.min(endpos, subject.length));
      from = start;
      machine = new Machine(program, subject, end);
    }

    /** Finds the next match, one that is not where the last ended if it is empty. */
    boolean search() {
      if (from > end || !machine.search(from, advance)) {
        from = end + 1;
        return false;
      }
      moveOn();
      return true;
    }

    /** Matches where the last match ended. */
    boolean match() {
      if (from > end || !machine.match(from, advance, false)) {
        from = end + 1;
        return false;
      }
      moveOn();
      return true;
    }

    private void moveOn() {
      advance = machine.matchEnd == machine.matchStart;
      from = machine.matchEnd;
    }

    PyMatch result() {
      return new PyMatch(PyPattern.this, subject, machine, start, end);
    }

    /** A group's text, or the value for groups that did not match. */
    Object group(int group, Object otherwise) {
      int from = group == 0 ? machine.matchStart : machine.registers[group * 2 - 2];
      int to = group == 0 ? machine.matchEnd : machine.registers[group * 2 - 1];
      return from < 0 || to < from ? otherwise : subject.slice(from, to);
    }
  }

  @Method(
      value = "match(self, /, string, pos=0, endpos=sys.maxsize)",
      doc = "A match at the start of the string.")
  Object match(Object string, long pos, long endpos) {
    Walk walk = new Walk(string, pos, endpos);
    return walk.start <= walk.end && walk.machine.match(walk.start, false, false)
        ? walk.result()
        : PyNone.NONE;
  }

  @Method(
      value = "fullmatch(self, /, string, pos=0, endpos=sys.maxsize)",
      doc = "A match of the whole string.")
  Object fullmatch(Object string, long pos, long endpos) {
    Walk walk = new Walk(string, pos, endpos);
    return walk.start <= walk.end && walk.machine.match(walk.start, false, true)
        ? walk.result()
        : PyNone.NONE;
  }

  @Method(
      value = "search(self, /, string, pos=0, endpos=sys.maxsize)",
      doc = "The first match in the string.")
  Object search(Object string, long pos, long endpos) {
    Walk walk = new Walk(string, pos, endpos);
    return walk.search() ? walk.result() : PyNone.NONE;
  }

  @Method(
      value = "findall(self, /, string, pos=0, endpos=sys.maxsize)",
      doc = "The texts of all matches.")
  Object findall(Object string, long pos, long endpos) {
    Walk walk = new Walk(string, pos, endpos);
    PyList found = new PyList();
    Object empty = walk.subject.value("");
    while (walk.search()) {
      if (groups <= 1) {
        found.add(walk.group(groups, empty));
      } else {
        Object[] items = new Object[groups];
        for (int i = 0; i < groups; i++) {
          items[i] = walk.group(i + 1, empty);
        }
        found.add(new PyTuple(items));
      }
    }
    return found;
  }

  @Method(
      value = "finditer(self, /, string, pos=0, endpos=sys.maxsize)",
      doc = "An iterator over all matches.")
  Object finditer(Object string, long pos, long endpos) {
    return new Matches(new Walk(string, pos, endpos));
  }

  /** The iterator of finditer. */
  @BuiltinType(name = "callable_iterator", subclassable = false)
  static final class Matches extends PyIterator {
    static final PyType TYPE = PyType.builtin(PyPatternMatchesBinding.INSTANCE);
    private final Walk walk;

    Matches(Walk walk) {
      super(TYPE);
      this.walk = walk;
    }

    @Override
    public Object next() {
      return walk.search() ? walk.result() : null;
    }
  }

  @Method("scanner(self, /, string, pos=0, endpos=sys.maxsize)")
  Object scanner(Object string, long pos, long endpos) {
    return new Scanner(this, new Walk(string, pos, endpos));
  }

  /** {@code SRE_Scanner}: match after match. */
  @BuiltinType(name = "SRE_Scanner", module = "_sre", subclassable = false)
  static final class Scanner extends PyObject {
    static final PyType TYPE = PyType.builtin(PyPatternScannerBinding.INSTANCE);
    private final PyPattern of;
    private final Walk walk;

    Scanner(PyPattern of, Walk walk) {
      super(TYPE);
      this.of = of;
      this.walk = walk;
    }

    @Method("match(self, /)")
    Object match() {
      return walk.match() ? walk.result() : PyNone.NONE;
    }

    @Method("search(self, /)")
    Object search() {
      return walk.search() ? walk.result() : PyNone.NONE;
    }

    @Getter("pattern")
    Object pattern() {
      return of;
    }
  }

  @Method(value = "split(self, /, string, maxsplit=0)", doc = "The parts between the matches.")
  Object split(Object string, long maxsplit) {
    Walk walk = new Walk(string, 0, Long.MAX_VALUE);
    PyList parts = new PyList();
    int last = 0;
    long count = 0;
    while ((maxsplit == 0 || count < maxsplit) && walk.search()) {
      parts.add(walk.subject.slice(last, walk.machine.matchStart));
      for (int group = 1; group <= groups; group++) {
        parts.add(walk.group(group, PyNone.NONE));
      }
      last = walk.machine.matchEnd;
      count++;
    }
    parts.add(walk.subject.slice(last, walk.subject.length));
    return parts;
  }

  @Method(
      value = "sub(self, /, repl, string, count=0)",
      doc = "The string with its matches replaced.")
  Object sub(Object repl, Object string, long count) {
    return substitute(repl, string, count)[0];
  }

  @Method(
      value = "subn(self, /, repl, string, count=0)",
      doc = "The string with its matches replaced, and how many there were.")
  Object subn(Object repl, Object string, long count) {
    return new PyTuple(substitute(repl, string, count));
  }

  private Object[] substitute(Object repl, Object string, long count) {
    Object filter = null;
    Object literal = null;
    PyTemplate template = null;
    if (Ops.isCallable(repl)) {
      filter = repl;
    } else {
      String text = Convert.strOrNull(repl);
      if (text == null) {
        byte[] content = org.hoopsnake.object.ByteSource.orNull(repl);
        text = content == null ? null : org.hoopsnake.object.Latin1.text(content);
      }
      if (text != null && text.indexOf('\\') < 0) {
        literal = repl;
      } else {
        Object compiled = template(this, repl);
        if (compiled instanceof PyTemplate made) {
          template = made;
        } else {
          literal = compiled;
        }
      }
    }
    Walk walk = new Walk(string, 0, Long.MAX_VALUE);
    StringBuilder out = new StringBuilder();
    PyList pieces = null;
    int last = 0;
    long done = 0;
    String literalText = literal == null ? null : text(literal, walk.subject);
    while ((count == 0 || done < count) && walk.search()) {
      out.append(walk.subject.cut(last, walk.machine.matchStart));
      last = walk.machine.matchEnd;
      done++;
      if (literalText != null) {
        out.append(literalText);
        continue;
      }
      if (template != null) {
        template.expand(out, walk);
        continue;
      }
      Object item = literal != null ? literal : Calls.call1(filter, walk.result());
      if (item == PyNone.NONE) {
        continue;
      }
      String text = text(item, walk.subject);
      if (text == null) {
        // What join says of an item that does not fit, with the index it would have.
        pieces = new PyList();
        pieces.add(walk.subject.value(out.toString()));
        pieces.add(item);
        Ops.callMethod(walk.subject.value(""), "join", pieces);
      }
      out.append(text);
    }
    if (done == 0) {
      return new Object[] {walk.subject.slice(0, walk.subject.length), 0L};
    }
    out.append(walk.subject.cut(last, walk.subject.length));
    return new Object[] {walk.subject.value(out.toString()), done};
  }

  private static String text(Object item, Subject subject) {
    if (!subject.bytes) {
      return Convert.strOrNull(item);
    }
    byte[] content = org.hoopsnake.object.ByteSource.orNull(item);
    return content == null ? null : org.hoopsnake.object.Latin1.text(content);
  }

  /** The compiled form of a replacement, by {@code re._compile_template}. */
  static Object template(PyPattern pattern, Object repl) {
    Object re = Interpreter.current().importModule("re");
    return Ops.callMethod(re, "_compile_template", pattern, repl);
  }

  @Method("__copy__(self, /)")
  Object copy() {
    return this;
  }

  @Method("__deepcopy__(self, memo, /)")
  Object deepcopy(Object memo) {
    return this;
  }

  @ClassMethod("__class_getitem__(cls, item, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  private boolean same(PyPattern other) {
    return flags == other.flags
        && bytes == other.bytes
        && Arrays.equals(code, other.code)
        && Ops.eq(pattern, other.pattern);
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!op.isEquality() || !(other instanceof PyPattern that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equal = this == that || same(that);
    return equal == (op == CompareOperator.EQ);
  }

  @Method("__hash__(self, /)")
  long hash() {
    return Ops.hash(pattern) ^ Arrays.hashCode(code) ^ flags ^ groups;
  }

  @Method("__repr__(self, /)")
  String repr() {
    int shown = flags;
    if (!bytes && (flags & (4 | 32 | 256)) == 32) {
      shown &= ~32;
    }
    String source = Ops.repr(pattern);
    StringBuilder out = new StringBuilder("re.compile(");
    out.append(
        source.codePointCount(0, source.length()) > 200
            ? source.substring(0, source.offsetByCodePoints(0, 200))
            : source);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < FLAG_NAMES.length; i++) {
      int bit = 2 << i;
      if ((shown & bit) != 0) {
        names.append(names.isEmpty() ? "" : "|").append(FLAG_NAMES[i]);
        shown &= ~bit;
      }
    }
    if (shown != 0) {
      names.append(names.isEmpty() ? "" : "|").append("0x").append(Integer.toHexString(shown));
    }
    if (!names.isEmpty()) {
      out.append(", ").append(names);
    }
    return out.append(')').toString();
  }

  @Getter("pattern")
  Object getPattern() {
    return pattern;
  }

  @Getter("flags")
  long getFlags() {
    return flags;
  }

  @Getter("groups")
  long getGroups() {
    return groups;
  }

  @Getter("groupindex")
  Object getGroupIndex() {
    return new PyMappingProxy(groupIndex);
  }
}
