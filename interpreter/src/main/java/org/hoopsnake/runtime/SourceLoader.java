package org.hoopsnake.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyOSError;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.syntax.SourceText;

/** Loads a module from a source file, or from a source that is bundled with Hoopsnake. */
@BuiltinType(
    name = "SourceFileLoader",
    module = "_frozen_importlib_external",
    doc = "Loads a module from a source file.",
    weakReferences = true)
public final class SourceLoader extends PyObject {
  public static final PyType TYPE = PyType.builtin(SourceLoaderBinding.INSTANCE).withDict();

  @Member("name")
  public final String name;

  @Member("path")
  public final String path;

  public SourceLoader(String name, String path) {
    this(TYPE, name, path);
  }

  private SourceLoader(PyType type, String name, String path) {
    super(type);
    this.name = name;
    this.path = path;
  }

  @New("SourceFileLoader(fullname, path)")
  static Object create(PyType cls, String name, String path) {
    return new SourceLoader(cls, name, path);
  }

  private static SourceFiles files() {
    return Imports.of(Interpreter.current()).files();
  }

  private byte[] bytes(String file) {
    try {
      return files().read(file);
    } catch (NoSuchFileException e) {
      throw new PyException(PyOSError.of(2, "No such file or directory", file, null));
    } catch (IOException e) {
      throw new PyException(PyOSError.of(5, "Input/output error", file, null));
    }
  }

  Code code() {
    try {
      return Compilation.compile(files().parse(path), null, path, Compilation.options(false));
    } catch (IOException e) {
      bytes(path);
      throw new UncheckedIOException(e);
    }
  }

  @Method(value = "create_module(self, spec)", doc = "Use the default module creation.")
  Object createModule(Object spec) {
    return PyNone.NONE;
  }

  @Method(value = "exec_module(self, module)", doc = "Execute the module.")
  void execModule(Object module) {
    if (!(module instanceof PyModule m)) {
      throw Errors.typeError("exec_module() argument must be a module");
    }
    Compilation.run(code(), m.dict(), null);
  }

  @Method(value = "get_code(self, fullname)", doc = "The code of the module.")
  Object getCode(Object fullname) {
    return code();
  }

  @Method(value = "get_source(self, fullname)", doc = "The source of the module.")
  Object getSource(Object fullname) {
    SourceText text = Compilation.decode(path, bytes(path));
    return text.text();
  }

  @Method(value = "get_data(self, path)", doc = "The content of a file.")
  Object getData(Object file) {
    return new PyBytes(bytes(Ops.str(file)));
  }

  @Method(value = "get_filename(self, name=None)", doc = "The path of the source.")
  Object getFilename(Object fullname) {
    return path;
  }

  @Method(value = "is_package(self, fullname)", doc = "Whether the module is a package.")
  boolean isPackage(Object fullname) {
    return path.endsWith("/__init__.py") && !name.endsWith(".__init__");
  }

  @Method(value = "load_module(self, fullname)", doc = "Load the module.")
  Object loadModule(Object fullname) {
    return Interpreter.current().importModule(name);
  }
}
