package org.hoopsnake.object;

/**
 * The types of the built-in exceptions
 * (https://docs.python.org/3.14/library/exceptions.html#exception-hierarchy). They stand here and
 * not in the classes that implement them so that one order of initialisation makes them all. Those
 * of the Unicode errors stand beside the codecs.
 */
public final class ExceptionTypes {
  private ExceptionTypes() {}

  public static final PyType BASE_EXCEPTION =
      PyType.builtin(PyBaseExceptionBinding.INSTANCE).withDict();
  public static final PyType BASE_EXCEPTION_GROUP =
      PyType.builtin(PyExceptionGroupBinding.INSTANCE, BASE_EXCEPTION);
  public static final PyType EXCEPTION =
      PyType.plain(
          "builtins",
          "Exception",
          "Common base class of all exceptions that do not end the program.",
          BASE_EXCEPTION);
  public static final PyType GENERATOR_EXIT =
      PyType.plain("builtins", "GeneratorExit", "Asks a generator to end.", BASE_EXCEPTION);
  public static final PyType KEYBOARD_INTERRUPT =
      PyType.plain(
          "builtins", "KeyboardInterrupt", "The user has interrupted the program.", BASE_EXCEPTION);
  public static final PyType SYSTEM_EXIT =
      PyType.builtin(PySystemExitBinding.INSTANCE, BASE_EXCEPTION);
  public static final PyType ARITHMETIC_ERROR =
      PyType.plain("builtins", "ArithmeticError", "Base class of arithmetic errors.", EXCEPTION);
  public static final PyType ASSERTION_ERROR =
      PyType.plain("builtins", "AssertionError", "An assertion does not hold.", EXCEPTION);
  public static final PyType ATTRIBUTE_ERROR =
      PyType.builtin(PyAttributeErrorBinding.INSTANCE, EXCEPTION);
  public static final PyType BUFFER_ERROR =
      PyType.plain("builtins", "BufferError", "A buffer cannot be used that way.", EXCEPTION);
  public static final PyType EOF_ERROR =
      PyType.plain("builtins", "EOFError", "The input ended where more was needed.", EXCEPTION);
  public static final PyType IMPORT_ERROR =
      PyType.builtin(PyImportErrorBinding.INSTANCE, EXCEPTION);
  public static final PyType LOOKUP_ERROR =
      PyType.plain("builtins", "LookupError", "Base class of failed lookups.", EXCEPTION);
  public static final PyType MEMORY_ERROR =
      PyType.plain("builtins", "MemoryError", "There is not enough memory.", EXCEPTION);
  public static final PyType NAME_ERROR = PyType.builtin(PyNameErrorBinding.INSTANCE, EXCEPTION);
  public static final PyType OS_ERROR = PyType.builtin(PyOSErrorBinding.INSTANCE, EXCEPTION);
  public static final PyType REFERENCE_ERROR =
      PyType.plain(
          "builtins",
          "ReferenceError",
          "A weak proxy was used after its object had gone.",
          EXCEPTION);
  public static final PyType RUNTIME_ERROR =
      PyType.plain("builtins", "RuntimeError", "An error that has no class of its own.", EXCEPTION);
  public static final PyType STOP_ASYNC_ITERATION =
      PyType.plain("builtins", "StopAsyncIteration", "Ends an asynchronous iteration.", EXCEPTION);
  public static final PyType STOP_ITERATION =
      PyType.builtin(PyStopIterationBinding.INSTANCE, EXCEPTION);
  public static final PyType SYNTAX_ERROR =
      PyType.builtin(PySyntaxErrorBinding.INSTANCE, EXCEPTION);
  public static final PyType SYSTEM_ERROR =
      PyType.plain("builtins", "SystemError", "An error inside the interpreter.", EXCEPTION);
  public static final PyType TYPE_ERROR =
      PyType.plain("builtins", "TypeError", "An argument has the wrong type.", EXCEPTION);
  public static final PyType VALUE_ERROR =
      PyType.plain(
          "builtins", "ValueError", "An argument has the right type but a wrong value.", EXCEPTION);
  public static final PyType WARNING =
      PyType.plain("builtins", "Warning", "Base class of warnings.", EXCEPTION);
  public static final PyType EXCEPTION_GROUP =
      PyType.plain(
          "builtins",
          "ExceptionGroup",
          "Several exceptions as one.",
          BASE_EXCEPTION_GROUP,
          EXCEPTION);
  public static final PyType FLOATING_POINT_ERROR =
      PyType.plain(
          "builtins", "FloatingPointError", "A floating-point operation failed.", ARITHMETIC_ERROR);
  public static final PyType OVERFLOW_ERROR =
      PyType.plain(
          "builtins",
          "OverflowError",
          "A result is too large to be represented.",
          ARITHMETIC_ERROR);
  public static final PyType ZERO_DIVISION_ERROR =
      PyType.plain(
          "builtins", "ZeroDivisionError", "Division or modulo by zero.", ARITHMETIC_ERROR);
  public static final PyType BYTES_WARNING =
      PyType.plain("builtins", "BytesWarning", "About mixing bytes and str.", WARNING);
  public static final PyType DEPRECATION_WARNING =
      PyType.plain(
          "builtins", "DeprecationWarning", "About deprecated features, for developers.", WARNING);
  public static final PyType ENCODING_WARNING =
      PyType.plain("builtins", "EncodingWarning", "About text encodings.", WARNING);
  public static final PyType FUTURE_WARNING =
      PyType.plain("builtins", "FutureWarning", "About coming changes, for users.", WARNING);
  public static final PyType IMPORT_WARNING =
      PyType.plain("builtins", "ImportWarning", "About probable mistakes in imports.", WARNING);
  public static final PyType PENDING_DEPRECATION_WARNING =
      PyType.plain(
          "builtins",
          "PendingDeprecationWarning",
          "About features that will be deprecated.",
          WARNING);
  public static final PyType RESOURCE_WARNING =
      PyType.plain(
          "builtins", "ResourceWarning", "About resources that were not released.", WARNING);
  public static final PyType RUNTIME_WARNING =
      PyType.plain("builtins", "RuntimeWarning", "About dubious behaviour at run time.", WARNING);
  public static final PyType SYNTAX_WARNING =
      PyType.plain("builtins", "SyntaxWarning", "About dubious syntax.", WARNING);
  public static final PyType UNICODE_WARNING =
      PyType.plain("builtins", "UnicodeWarning", "About Unicode.", WARNING);
  public static final PyType USER_WARNING =
      PyType.plain(
          "builtins", "UserWarning", "About something that the program itself defines.", WARNING);
  public static final PyType BLOCKING_IO_ERROR =
      PyType.plain("builtins", "BlockingIOError", "The operation would block.", OS_ERROR);
  public static final PyType CHILD_PROCESS_ERROR =
      PyType.plain(
          "builtins", "ChildProcessError", "An operation on a child process failed.", OS_ERROR);
  public static final PyType CONNECTION_ERROR =
      PyType.plain("builtins", "ConnectionError", "Base class of connection errors.", OS_ERROR);
  public static final PyType FILE_EXISTS_ERROR =
      PyType.plain("builtins", "FileExistsError", "The file exists already.", OS_ERROR);
  public static final PyType FILE_NOT_FOUND_ERROR =
      PyType.plain("builtins", "FileNotFoundError", "There is no such file.", OS_ERROR);
  public static final PyType INTERRUPTED_ERROR =
      PyType.plain("builtins", "InterruptedError", "A signal interrupted the operation.", OS_ERROR);
  public static final PyType IS_A_DIRECTORY_ERROR =
      PyType.plain(
          "builtins", "IsADirectoryError", "The operation is not for directories.", OS_ERROR);
  public static final PyType NOT_A_DIRECTORY_ERROR =
      PyType.plain(
          "builtins", "NotADirectoryError", "The operation is for directories only.", OS_ERROR);
  public static final PyType PERMISSION_ERROR =
      PyType.plain("builtins", "PermissionError", "The operation is not permitted.", OS_ERROR);
  public static final PyType PROCESS_LOOKUP_ERROR =
      PyType.plain("builtins", "ProcessLookupError", "There is no such process.", OS_ERROR);
  public static final PyType TIMEOUT_ERROR =
      PyType.plain("builtins", "TimeoutError", "The time is up.", OS_ERROR);
  public static final PyType BROKEN_PIPE_ERROR =
      PyType.plain(
          "builtins", "BrokenPipeError", "The other end of the pipe is closed.", CONNECTION_ERROR);
  public static final PyType CONNECTION_ABORTED_ERROR =
      PyType.plain(
          "builtins", "ConnectionAbortedError", "The connection was aborted.", CONNECTION_ERROR);
  public static final PyType CONNECTION_REFUSED_ERROR =
      PyType.plain(
          "builtins", "ConnectionRefusedError", "The connection was refused.", CONNECTION_ERROR);
  public static final PyType CONNECTION_RESET_ERROR =
      PyType.plain(
          "builtins", "ConnectionResetError", "The connection was reset.", CONNECTION_ERROR);
  public static final PyType INDENTATION_ERROR =
      PyType.plain("builtins", "IndentationError", "The indentation is wrong.", SYNTAX_ERROR);
  public static final PyType INCOMPLETE_INPUT_ERROR =
      PyType.plain("builtins", "_IncompleteInputError", "The source ends too early.", SYNTAX_ERROR);
  public static final PyType TAB_ERROR =
      PyType.plain("builtins", "TabError", "Tabs and spaces are mixed up.", INDENTATION_ERROR);
  public static final PyType INDEX_ERROR =
      PyType.plain("builtins", "IndexError", "A sequence has no such index.", LOOKUP_ERROR);
  public static final PyType KEY_ERROR = PyType.builtin(PyKeyErrorBinding.INSTANCE, LOOKUP_ERROR);
  public static final PyType MODULE_NOT_FOUND_ERROR =
      PyType.plain("builtins", "ModuleNotFoundError", "There is no such module.", IMPORT_ERROR);
  public static final PyType NOT_IMPLEMENTED_ERROR =
      PyType.plain(
          "builtins", "NotImplementedError", "The method must be overridden.", RUNTIME_ERROR);
  public static final PyType PYTHON_FINALIZATION_ERROR =
      PyType.plain(
          "builtins",
          "PythonFinalizationError",
          "The interpreter is shutting down.",
          RUNTIME_ERROR);
  public static final PyType RECURSION_ERROR =
      PyType.plain("builtins", "RecursionError", "Too many calls are nested.", RUNTIME_ERROR);
  public static final PyType UNBOUND_LOCAL_ERROR =
      PyType.plain(
          "builtins", "UnboundLocalError", "A local variable has no value yet.", NAME_ERROR);

  /** Whether both are exceptions that CPython makes in the one {@code __new__} that most share. */
  static boolean shareNew(PyType one, PyType other) {
    return madeByBase(one) && madeByBase(other);
  }

  private static boolean madeByBase(PyType type) {
    return type.isSubtype(BASE_EXCEPTION)
        && !type.isSubtype(OS_ERROR)
        && !type.isSubtype(MEMORY_ERROR)
        && !type.isSubtype(BASE_EXCEPTION_GROUP);
  }
}
