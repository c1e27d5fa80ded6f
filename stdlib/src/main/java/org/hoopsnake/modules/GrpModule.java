package org.hoopsnake.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.StructSequence;

/** The module {@code grp}: the groups of {@code /etc/group}. */
@BuiltinModule(name = "grp", doc = "The groups of the system.")
public final class GrpModule {
  @Constant("struct_group")
  static final PyType STRUCT_GROUP =
      StructSequence.define(
          "grp", "struct_group", "A group.", 4, "gr_name", "gr_passwd", "gr_gid", "gr_mem");

  private final Interpreter interpreter;

  GrpModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private List<PyTuple> all() {
    List<PyTuple> groups = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(interpreter.host.files().getPath("/etc/group"))) {
        String[] fields = line.split(":", -1);
        if (fields.length == 4 && fields[2].matches("[0-9]{1,10}")) {
          Object[] members = fields[3].isEmpty() ? new Object[0] : fields[3].split(",");
          groups.add(
              StructSequence.make(
                  STRUCT_GROUP,
                  fields[0],
                  fields[1],
                  Long.valueOf(fields[2]),
                  new PyList(java.util.Arrays.copyOf(members, members.length, Object[].class))));
        }
      }
    } catch (IOException e) {
      return groups; // no such file: no groups are known
    }
    return groups;
  }

  @Function(value = "getgrgid(id)", doc = "The group of a number.")
  Object getgrgid(Object id) {
    Object number = Convert.toIndex(id);
    for (PyTuple group : all()) {
      if (group.items[2].equals(number)) {
        return group;
      }
    }
    throw Errors.keyError("getgrgid(): gid not found: " + Ops.str(id));
  }

  @Function(value = "getgrnam(name)", doc = "The group of a name.")
  Object getgrnam(String name) {
    for (PyTuple group : all()) {
      if (group.items[0].equals(name)) {
        return group;
      }
    }
    throw Errors.keyError("getgrnam(): name not found: " + Ops.repr(name));
  }

  @Function(value = "getgrall()", doc = "All groups.")
  Object getgrall() {
    return new PyList(all().toArray());
  }
}
