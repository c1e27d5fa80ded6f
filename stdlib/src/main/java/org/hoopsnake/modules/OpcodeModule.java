package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;

/**
 * The module {@code _opcode}. There is no bytecode here; {@code opcode} and {@code dis} only need
 * it to be imported, which {@code inspect} does.
 */
@BuiltinModule(name = "_opcode", doc = "Nothing about opcodes: there is no bytecode.")
public final class OpcodeModule {
  @Constant("ENABLE_SPECIALIZATION")
  static final boolean ENABLE_SPECIALIZATION = false;

  @Constant("ENABLE_SPECIALIZATION_FT")
  static final boolean ENABLE_SPECIALIZATION_FT = false;

  @Function(value = "stack_effect(opcode, oparg=None, /, *, jump=None)", doc = "There is no stack.")
  static long stackEffect(Object opcode, Object argument, Object jump) {
    throw Errors.valueError("invalid opcode or oparg");
  }

  @Function(value = "is_valid(opcode)", doc = "No opcode is valid.")
  static boolean isValid(long opcode) {
    return false;
  }

  @Function(value = "has_arg(opcode)", doc = "No opcode has an argument.")
  static boolean hasArg(long opcode) {
    return false;
  }

  @Function(value = "has_const(opcode)", doc = "No opcode has a constant.")
  static boolean hasConst(long opcode) {
    return false;
  }

  @Function(value = "has_name(opcode)", doc = "No opcode has a name.")
  static boolean hasName(long opcode) {
    return false;
  }

  @Function(value = "has_jump(opcode)", doc = "No opcode jumps.")
  static boolean hasJump(long opcode) {
    return false;
  }

  @Function(value = "has_free(opcode)", doc = "No opcode has a free variable.")
  static boolean hasFree(long opcode) {
    return false;
  }

  @Function(value = "has_local(opcode)", doc = "No opcode has a local variable.")
  static boolean hasLocal(long opcode) {
    return false;
  }

  @Function(value = "has_exc(opcode)", doc = "No opcode handles exceptions.")
  static boolean hasExc(long opcode) {
    return false;
  }

  @Function(value = "get_specialization_stats()", doc = "There are none.")
  static Object getStats() {
    return PyNone.NONE;
  }

  @Function(value = "get_nb_ops()", doc = "There are none.")
  static Object getOperators() {
    return new PyList();
  }

  @Function(value = "get_intrinsic1_descs()", doc = "There are none.")
  static Object getIntrinsics1() {
    return new PyList();
  }

  @Function(value = "get_intrinsic2_descs()", doc = "There are none.")
  static Object getIntrinsics2() {
    return new PyList();
  }

  @Function(value = "get_special_method_names()", doc = "There are none.")
  static Object getSpecialMethodNames() {
    return new PyList();
  }

  @Function(value = "get_executor(*, code, offset)", doc = "There is none.")
  static Object getExecutor(Object code, Object offset) {
    throw Errors.valueError("no executor exists at address %s", offset);
  }
}
