package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** {@code _io}: {@code open} and the classes of streams. */
@BuiltinModule(name = "_io", doc = "Files, buffers and text streams.")
public final class IoModule {
  @Constant("DEFAULT_BUFFER_SIZE")
  static final int DEFAULT_BUFFER_SIZE = 131072;

  @Constant("_IOBase")
  static final PyType IO_BASE = PyIOBase.TYPE;

  @Constant("_RawIOBase")
  static final PyType RAW_IO_BASE = PyRawIOBase.TYPE;

  @Constant("_BufferedIOBase")
  static final PyType BUFFERED_IO_BASE = PyBufferedIOBase.TYPE;

  @Constant("_TextIOBase")
  static final PyType TEXT_IO_BASE = PyTextIOBase.TYPE;

  @Constant("FileIO")
  static final PyType FILE_IO = PyFileIO.TYPE;

  @Constant("BytesIO")
  static final PyType BYTES_IO = PyBytesIO.TYPE;

  @Constant("StringIO")
  static final PyType STRING_IO = PyStringIO.TYPE;

  @Constant("BufferedReader")
  static final PyType BUFFERED_READER = PyBufferedReader.TYPE;

  @Constant("BufferedWriter")
  static final PyType BUFFERED_WRITER = PyBufferedWriter.TYPE;

  @Constant("BufferedRandom")
  static final PyType BUFFERED_RANDOM = PyBufferedRandom.TYPE;

  @Constant("BufferedRWPair")
  static final PyType BUFFERED_RW_PAIR = PyBufferedRWPair.TYPE;

  @Constant("TextIOWrapper")
  static final PyType TEXT_IO_WRAPPER = PyTextIOWrapper.TYPE;

  @Constant("IncrementalNewlineDecoder")
  static final PyType NEWLINE_DECODER = PyNewlineDecoder.TYPE;

  @Constant("UnsupportedOperation")
  static final PyType UNSUPPORTED_OPERATION = IoErrors.UNSUPPORTED_OPERATION;

  @Constant("BlockingIOError")
  static final PyType BLOCKING_IO_ERROR = ExceptionTypes.BLOCKING_IO_ERROR;

  @Function(
      value =
          "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None,"
              + " closefd=True, opener=None)",
      doc = "Open a file and return a stream.")
  static Object open(
      Object file,
      String mode,
      int buffering,
      Object encoding,
      Object errors,
      Object newline,
      boolean closefd,
      Object opener) {
    String codec = PyTextIOWrapper.textOrNone(encoding, "open() argument 'encoding'");
    String handler = PyTextIOWrapper.textOrNone(errors, "open() argument 'errors'");
    String ends = PyTextIOWrapper.textOrNone(newline, "open() argument 'newline'");
    boolean reading = false;
    boolean creating = false;
    boolean writing = false;
    boolean appending = false;
    boolean updating = false;
    boolean text = false;
    boolean binary = false;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      switch (c) {
        case 'x' -> creating = true;
        case 'r' -> reading = true;
        case 'w' -> writing = true;
        case 'a' -> appending = true;
        case '+' -> updating = true;
        case 't' -> text = true;
        case 'b' -> binary = true;
        default -> throw Errors.valueError("invalid mode: '%s'", mode);
      }
      if (mode.indexOf(c, i + 1) >= 0) {
        throw Errors.valueError("invalid mode: '%s'", mode);
      }
    }
    if (text && binary) {
      throw Errors.valueError("can't have text and binary mode at once");
    }
    int kinds = (creating ? 1 : 0) + (reading ? 1 : 0) + (writing ? 1 : 0) + (appending ? 1 : 0);
    if (kinds > 1) {
      throw Errors.valueError("must have exactly one of create/read/write/append mode");
    }
    if (binary && codec != null) {
      throw Errors.valueError("binary mode doesn't take an encoding argument");
    }
    if (binary && handler != null) {
      throw Errors.valueError("binary mode doesn't take an errors argument");
    }
    if (binary && ends != null) {
      throw Errors.valueError("binary mode doesn't take a newline argument");
    }
    String rawMode =
        (creating ? "x" : "")
            + (reading ? "r" : "")
            + (writing ? "w" : "")
            + (appending ? "a" : "")
            + (updating ? "+" : "");
    PyFileIO raw = (PyFileIO) PyFileIO.create(PyFileIO.TYPE, new Object[0], null);
    raw.init(file, rawMode, closefd, opener);
    Object result = raw;
    try {
      boolean terminal = buffering < 0 && raw.isTerminal();
      boolean lines = buffering == 1 && !binary || terminal;
      int size = buffering < 0 || buffering == 1 ? DEFAULT_BUFFER_SIZE : buffering;
      if (size == 0) {
        if (!binary) {
          throw Errors.valueError("can't have unbuffered text I/O");
        }
        return raw;
      }
      result =
          updating
              ? PyBufferedRandom.on(raw, size)
              : creating || writing || appending
                  ? PyBufferedWriter.on(raw, size)
                  : PyBufferedReader.on(raw, size);
      if (binary) {
        return result;
      }
      PyTextIOWrapper wrapper = PyTextIOWrapper.on(result, codec, handler, ends, lines);
      wrapper.setOwnAttribute("mode", mode);
      return wrapper;
    } catch (PyException e) {
      Ops.callMethod(result, "close");
      throw e;
    }
  }

  @Function(value = "open_code(path)", doc = "Open a file of code for reading bytes.")
  static Object openCode(Object path) {
    return open(
        Convert.toStr(path, "open_code() argument 'path'"),
        "rb",
        -1,
        PyNone.NONE,
        PyNone.NONE,
        PyNone.NONE,
        true,
        PyNone.NONE);
  }

  @Function(
      value = "text_encoding(encoding, stacklevel=2, /)",
      doc = "The encoding to use where the caller gave none.")
  static Object textEncoding(Object encoding, int stackLevel) {
    return encoding == PyNone.NONE ? "locale" : encoding;
  }

  /**
   * The standard stream of a descriptor, as {@code sys.stdin}, {@code stdout} or {@code stderr}.
   */
  public static Object standardStream(Interpreter interpreter, int fd) {
    boolean terminal = Descriptors.of(interpreter).get(fd).isTerminal();
    PyFileIO raw = PyFileIO.onDescriptor(fd, fd == 0 ? "r" : "w", false);
    String name = fd == 0 ? "<stdin>" : fd == 1 ? "<stdout>" : "<stderr>";
    raw.setOwnAttribute("name", name);
    Buffered buffer =
        fd == 0
            ? PyBufferedReader.on(raw, DEFAULT_BUFFER_SIZE)
            : PyBufferedWriter.on(raw, DEFAULT_BUFFER_SIZE);
    String errors = fd == 2 ? "backslashreplace" : fd == 0 ? "strict" : "strict";
    PyTextIOWrapper stream =
        PyTextIOWrapper.on(buffer, "utf-8", errors, fd == 0 ? null : "\n", terminal || fd == 2);
    stream.setOwnAttribute("mode", fd == 0 ? "r" : "w");
    raw.closeNoMore();
    buffer.closeNoMore();
    stream.closeNoMore();
    return stream;
  }
}
