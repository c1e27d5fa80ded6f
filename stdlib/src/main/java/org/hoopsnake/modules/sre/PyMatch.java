package org.hoopsnake.modules.sre;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** {@code re.Match}: what a pattern has matched. */
@BuiltinType(name = "Match", module = "re", doc = "The result of a match.", subclassable = false)
public final class PyMatch extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyMatchBinding.INSTANCE);

  private final PyPattern pattern;
  private final Subject subject;
  private final int start;
  private final int end;
  private final int[] marks;
  private final int lastIndex;
  private final int pos;
  private final int endpos;

  PyMatch(PyPattern pattern, Subject subject, Machine machine, int pos, int endpos) {
    super(TYPE);
    this.pattern = pattern;
    this.subject = subject;
    this.start = machine.matchStart;
    this.end = machine.matchEnd;
    this.marks = Arrays.copyOf(machine.registers, pattern.groups * 2);
    this.lastIndex = machine.registers[pattern.groups * 2];
    this.pos = pos;
    this.endpos = endpos;
  }

  private int index(Object group) {
    Object number = Convert.intOrNull(group);
    if (number == null && Types.of(group).special(Special.INDEX) != null) {
      number = Ops.index(group);
    }
    if (number == null && pattern.groupIndex.size() > 0) {
      number = hashable(group) ? pattern.groupIndex.get(group) : null;
    }
    if (number instanceof Long n && n >= 0 && n <= pattern.groups) {
      return n.intValue();
    }
    throw Errors.indexError("no such group");
  }

  private static boolean hashable(Object group) {
    Object hash = Types.of(group).special(Special.HASH);
    return hash != null && hash != PyNone.NONE;
  }

  private int from(int group) {
    return group == 0 ? start : matched(group) ? marks[group * 2 - 2] : -1;
  }

  private int to(int group) {
    return group == 0 ? end : matched(group) ? marks[group * 2 - 1] : -1;
  }

  private boolean matched(int group) {
    return marks[group * 2 - 2] >= 0 && marks[group * 2 - 1] >= marks[group * 2 - 2];
  }

  private Object text(int group, Object otherwise) {
    int from = from(group);
    return from < 0 ? otherwise : subject.slice(from, to(group));
  }

  @Method(value = "group(self, /, *groups)", doc = "The text of one group, or of several.")
  Object group(Object[] groups) {
    if (groups.length == 0) {
      return text(0, PyNone.NONE);
    }
    if (groups.length == 1) {
      return text(index(groups[0]), PyNone.NONE);
    }
    Object[] items = new Object[groups.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = text(index(groups[i]), PyNone.NONE);
    }
    return new PyTuple(items);
  }

  @Method("__getitem__(self, key, /)")
  Object getItem(Object key) {
    return text(index(key), PyNone.NONE);
  }

  @Method(value = "groups(self, /, default=None)", doc = "The texts of all groups.")
  Object groups(Object otherwise) {
    Object[] items = new Object[pattern.groups];
    for (int i = 0; i < items.length; i++) {
      items[i] = text(i + 1, otherwise);
    }
    return new PyTuple(items);
  }

  @Method(value = "groupdict(self, /, default=None)", doc = "The texts of the named groups.")
  Object groupdict(Object otherwise) {
    PyDict dict = new PyDict();
    for (Object name : pattern.groupIndex.keys()) {
      dict.put(name, text(index(pattern.groupIndex.get(name)), otherwise));
    }
    return dict;
  }

  @Method(value = "start(self, group=0, /)", doc = "Where a group starts.")
  long start(Object group) {
    return from(index(group));
  }

  @Method(value = "end(self, group=0, /)", doc = "Where a group ends.")
  long end(Object group) {
    return to(index(group));
  }

  @Method(value = "span(self, group=0, /)", doc = "Where a group starts and ends.")
  Object span(Object group) {
    return span(index(group));
  }

  private PyTuple span(int group) {
    return new PyTuple((long) from(group), (long) to(group));
  }

  @Method(value = "expand(self, /, template)", doc = "A template with its groups filled in.")
  Object expand(Object template) {
    Object compiled = PyPattern.template(pattern, template);
    if (!(compiled instanceof PyTemplate made)) {
      return compiled;
    }
    StringBuilder out = new StringBuilder();
    made.expand(out, subject, start, end, marks);
    return subject.value(out.toString());
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

  @Method("__repr__(self, /)")
  String repr() {
    return "<re.Match object; span=("
        + start
        + ", "
        + end
        + "), match="
        + Ops.repr(subject.slice(start, end))
        + ">";
  }

  @Getter("string")
  Object string() {
    return subject.object;
  }

  @Getter("re")
  Object re() {
    return pattern;
  }

  @Getter("pos")
  long pos() {
    return pos;
  }

  @Getter("endpos")
  long endpos() {
    return endpos;
  }

  @Getter("lastindex")
  Object lastindex() {
    return lastIndex < 0 ? PyNone.NONE : (Object) (long) lastIndex;
  }

  @Getter("lastgroup")
  Object lastgroup() {
    return lastIndex < 0 || lastIndex >= pattern.groupNames.length
        ? PyNone.NONE
        : pattern.groupNames[lastIndex];
  }

  @Getter("regs")
  Object regs() {
    Object[] items = new Object[pattern.groups + 1];
    for (int i = 0; i < items.length; i++) {
      items[i] = span(i);
    }
    return new PyTuple(items);
  }
}
