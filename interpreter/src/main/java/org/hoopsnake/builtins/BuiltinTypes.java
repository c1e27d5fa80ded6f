package org.hoopsnake.builtins;

import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyBool;
import org.hoopsnake.object.PyByteArray;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyClassMethod;
import org.hoopsnake.object.PyComplex;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyEnumerate;
import org.hoopsnake.object.PyFilter;
import org.hoopsnake.object.PyFloat;
import org.hoopsnake.object.PyFrozenSet;
import org.hoopsnake.object.PyInt;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyMap;
import org.hoopsnake.object.PyMemoryView;
import org.hoopsnake.object.PyProperty;
import org.hoopsnake.object.PyRange;
import org.hoopsnake.object.PyReversed;
import org.hoopsnake.object.PySet;
import org.hoopsnake.object.PySlice;
import org.hoopsnake.object.PyStaticMethod;
import org.hoopsnake.object.PyStr;
import org.hoopsnake.object.PySuper;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.PyUnicodeDecodeError;
import org.hoopsnake.object.PyUnicodeEncodeError;
import org.hoopsnake.object.PyUnicodeError;
import org.hoopsnake.object.PyUnicodeTranslateError;
import org.hoopsnake.object.PyZip;

/** The types that have a name in {@code builtins}. */
final class BuiltinTypes {
  private BuiltinTypes() {}

  static PyType[] all() {
    return new PyType[] {
      PyType.OBJECT,
      PyBool.TYPE,
      PyMemoryView.TYPE,
      PyByteArray.TYPE,
      PyBytes.TYPE,
      PyClassMethod.TYPE,
      PyComplex.TYPE,
      PyDict.TYPE,
      PyEnumerate.TYPE,
      PyFilter.TYPE,
      PyFloat.TYPE,
      PyFrozenSet.TYPE,
      PyProperty.TYPE,
      PyInt.TYPE,
      PyList.TYPE,
      PyMap.TYPE,
      PyRange.TYPE,
      PyReversed.TYPE,
      PySet.TYPE,
      PySlice.TYPE,
      PyStaticMethod.TYPE,
      PyStr.TYPE,
      PySuper.TYPE,
      PyTuple.TYPE,
      PyType.TYPE,
      PyZip.TYPE,
      PyUnicodeError.TYPE,
      PyUnicodeDecodeError.TYPE,
      PyUnicodeEncodeError.TYPE,
      PyUnicodeTranslateError.TYPE,
      ExceptionTypes.BASE_EXCEPTION,
      ExceptionTypes.SYSTEM_EXIT,
      ExceptionTypes.BASE_EXCEPTION_GROUP,
      ExceptionTypes.GENERATOR_EXIT,
      ExceptionTypes.KEYBOARD_INTERRUPT,
      ExceptionTypes.EXCEPTION,
      ExceptionTypes.EXCEPTION_GROUP,
      ExceptionTypes.ATTRIBUTE_ERROR,
      ExceptionTypes.IMPORT_ERROR,
      ExceptionTypes.NAME_ERROR,
      ExceptionTypes.OS_ERROR,
      ExceptionTypes.STOP_ITERATION,
      ExceptionTypes.SYNTAX_ERROR,
      ExceptionTypes.ARITHMETIC_ERROR,
      ExceptionTypes.ASSERTION_ERROR,
      ExceptionTypes.BUFFER_ERROR,
      ExceptionTypes.EOF_ERROR,
      ExceptionTypes.LOOKUP_ERROR,
      ExceptionTypes.MEMORY_ERROR,
      ExceptionTypes.REFERENCE_ERROR,
      ExceptionTypes.RUNTIME_ERROR,
      ExceptionTypes.STOP_ASYNC_ITERATION,
      ExceptionTypes.SYSTEM_ERROR,
      ExceptionTypes.TYPE_ERROR,
      ExceptionTypes.VALUE_ERROR,
      ExceptionTypes.WARNING,
      ExceptionTypes.FLOATING_POINT_ERROR,
      ExceptionTypes.OVERFLOW_ERROR,
      ExceptionTypes.ZERO_DIVISION_ERROR,
      ExceptionTypes.BYTES_WARNING,
      ExceptionTypes.DEPRECATION_WARNING,
      ExceptionTypes.ENCODING_WARNING,
      ExceptionTypes.FUTURE_WARNING,
      ExceptionTypes.IMPORT_WARNING,
      ExceptionTypes.PENDING_DEPRECATION_WARNING,
      ExceptionTypes.RESOURCE_WARNING,
      ExceptionTypes.RUNTIME_WARNING,
      ExceptionTypes.SYNTAX_WARNING,
      ExceptionTypes.UNICODE_WARNING,
      ExceptionTypes.USER_WARNING,
      ExceptionTypes.BLOCKING_IO_ERROR,
      ExceptionTypes.CHILD_PROCESS_ERROR,
      ExceptionTypes.CONNECTION_ERROR,
      ExceptionTypes.FILE_EXISTS_ERROR,
      ExceptionTypes.FILE_NOT_FOUND_ERROR,
      ExceptionTypes.INTERRUPTED_ERROR,
      ExceptionTypes.IS_A_DIRECTORY_ERROR,
      ExceptionTypes.NOT_A_DIRECTORY_ERROR,
      ExceptionTypes.PERMISSION_ERROR,
      ExceptionTypes.PROCESS_LOOKUP_ERROR,
      ExceptionTypes.TIMEOUT_ERROR,
      ExceptionTypes.BROKEN_PIPE_ERROR,
      ExceptionTypes.CONNECTION_ABORTED_ERROR,
      ExceptionTypes.CONNECTION_REFUSED_ERROR,
      ExceptionTypes.CONNECTION_RESET_ERROR,
      ExceptionTypes.INDENTATION_ERROR,
      ExceptionTypes.INCOMPLETE_INPUT_ERROR,
      ExceptionTypes.TAB_ERROR,
      ExceptionTypes.INDEX_ERROR,
      ExceptionTypes.KEY_ERROR,
      ExceptionTypes.MODULE_NOT_FOUND_ERROR,
      ExceptionTypes.NOT_IMPLEMENTED_ERROR,
      ExceptionTypes.PYTHON_FINALIZATION_ERROR,
      ExceptionTypes.RECURSION_ERROR,
      ExceptionTypes.UNBOUND_LOCAL_ERROR,
    };
  }
}
