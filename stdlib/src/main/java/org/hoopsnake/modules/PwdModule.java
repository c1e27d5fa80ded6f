package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.StructSequence;

/** The module {@code pwd}: it knows the user who runs the program. */
@BuiltinModule(name = "pwd", doc = "The users of the system.")
public final class PwdModule {
  @Constant("struct_passwd")
  static final PyType STRUCT_PASSWD =
      StructSequence.define(
          "pwd",
          "struct_passwd",
          "A user.",
          7,
          "pw_name",
          "pw_passwd",
          "pw_uid",
          "pw_gid",
          "pw_gecos",
          "pw_dir",
          "pw_shell");

  private final Interpreter interpreter;

  PwdModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private Object me() {
    String name = String.valueOf(interpreter.host.property("user.name"));
    var environment = interpreter.host.environment();
    return StructSequence.make(
        STRUCT_PASSWD,
        name,
        "x",
        PosixModule.owner(interpreter, 4),
        PosixModule.owner(interpreter, 5),
        "",
        environment.getOrDefault("HOME", "/"),
        environment.getOrDefault("SHELL", "/bin/sh"));
  }

  @Function(value = "getpwuid(uid, /)", doc = "The user of a number.")
  Object getpwuid(Object uid) {
    if (Ops.eq(uid, PosixModule.owner(interpreter, 4))) {
      return me();
    }
    throw new PyException(
        new PyBaseException(
            ExceptionTypes.KEY_ERROR, "getpwuid(): uid not found: " + Ops.str(uid)));
  }

  @Function(value = "getpwnam(name, /)", doc = "The user of a name.")
  Object getpwnam(String name) {
    if (name.equals(interpreter.host.property("user.name"))) {
      return me();
    }
    throw Errors.keyError("getpwnam(): name not found: " + Ops.repr(name));
  }

  @Function(value = "getpwall()", doc = "The users that are known.")
  Object getpwall() {
    return new PyList(new Object[] {me()});
  }
}
