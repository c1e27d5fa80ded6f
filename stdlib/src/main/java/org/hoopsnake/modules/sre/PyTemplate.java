package org.hoopsnake.modules.sre;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Latin1;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** A replacement taken apart: literal texts, and the groups between them. */
@BuiltinType(name = "SRE_Template", module = "_sre", subclassable = false)
final class PyTemplate extends PyObject {
  static final PyType TYPE = PyType.builtin(PyTemplateBinding.INSTANCE);

  private final String[] literals;
  private final int[] groups;

  /** Of a list of a literal, a group, a literal, a group, …, a literal. */
  PyTemplate(PyPattern pattern, PyList parts) {
    super(TYPE);
    int count = parts.size() / 2;
    literals = new String[count + 1];
    groups = new int[count];
    for (int i = 0; i < parts.size(); i++) {
      Object part = parts.get(i);
      if (i % 2 == 0) {
        String text = Convert.strOrNull(part);
        literals[i / 2] = text != null ? text : Latin1.text(ByteSource.of(part));
      } else {
        groups[i / 2] = Convert.toInt(part);
        if (groups[i / 2] < 0 || groups[i / 2] > pattern.groups) {
          throw Errors.indexError("invalid group reference %d", (long) groups[i / 2]);
        }
      }
    }
    if (literals[count] == null) {
      literals[count] = "";
    }
  }

  void expand(StringBuilder out, PyPattern.Walk walk) {
    expand(
        out, walk.subject, walk.machine.matchStart, walk.machine.matchEnd, walk.machine.registers);
  }

  void expand(StringBuilder out, Subject subject, int start, int end, int[] marks) {
    out.append(literals[0]);
    for (int i = 0; i < groups.length; i++) {
      int group = groups[i];
      int from = group == 0 ? start : marks[group * 2 - 2];
      int to = group == 0 ? end : marks[group * 2 - 1];
      if (from >= 0 && to >= from) {
        out.append(subject.cut(from, to));
      }
      out.append(literals[i + 1]);
    }
  }
}
