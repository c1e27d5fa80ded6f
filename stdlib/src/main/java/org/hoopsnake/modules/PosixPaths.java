package org.hoopsnake.modules;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyStrObject;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/**
 * Paths as the functions of {@code os} take them: str, bytes, or something with {@code __fspath__}.
 */
final class PosixPaths {
  private PosixPaths() {}

  /** {@code os.fspath}. */
  static Object fspath(Object path) {
    if (path instanceof String || path instanceof PyBytes || path instanceof PyStrObject) {
      return path;
    }
    Object method = path instanceof PyObject ? Types.of(path).special(Special.FSPATH) : null;
    if (method == null) {
      throw Errors.typeError("expected str, bytes or os.PathLike object, not %s", Types.name(path));
    }
    Object result = Calls.bound0(method, path);
    if (result instanceof String || result instanceof PyBytes || result instanceof PyStrObject) {
      return result;
    }
    throw Errors.typeError(
        "expected %s.__fspath__() to return str or bytes, not %s",
        Types.name(path), Types.name(result));
  }

  /** The name as a string; TypeError in the words of {@code function}. */
  static String name(String function, Object path) {
    Object given = path;
    if (!(path instanceof String || path instanceof PyBytes || path instanceof PyStrObject)) {
      Object method = path instanceof PyObject ? Types.of(path).special(Special.FSPATH) : null;
      if (method == null) {
        throw Errors.typeError(
            "%s: path should be string, bytes or os.PathLike, not %s", function, Types.name(path));
      }
      given = fspath(path);
    }
    String name =
        given instanceof PyBytes b ? new String(b.value, StandardCharsets.UTF_8) : Ops.str(given);
    if (name.indexOf('\0') >= 0) {
      throw Errors.valueError("%s: embedded null character in path", function);
    }
    return name;
  }

  static Path path(Interpreter interpreter, String name) {
    try {
      return Descriptors.of(interpreter).path(name);
    } catch (InvalidPathException e) {
      throw IoErrors.of(2, name); // no file has a name that Java cannot write
    }
  }

  /** A name in the kind of string that the caller's path was. */
  static Object like(Object given, String name) {
    return given instanceof PyBytes ? new PyBytes(name.getBytes(StandardCharsets.UTF_8)) : name;
  }
}
