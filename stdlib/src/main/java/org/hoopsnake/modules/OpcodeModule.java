package org.hoopsnake.modules;

import java.util.Set;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;

/**
 * The module {@code _opcode}. There is no bytecode that runs; but {@code co_code} is an outline in
 * CPython's instructions, and of those it tells what their arguments mean.
 */
@BuiltinModule(name = "_opcode", doc = "What the arguments of instructions mean.")
public final class OpcodeModule {
  private static final long LAST_WITHOUT_ARGUMENT = 43;
  private static final long LOAD_CONST = 82;
  private static final long LAST = 120;
  private static final long RESUME = 128;
  private static final Set<Long> NAMES =
      Set.of(61L, 64L, 65L, 72L, 73L, 80L, 91L, 92L, 93L, 96L, 110L, 115L, 116L);
  private static final Set<Long> CELLS = Set.of(62L, 90L, 97L, 111L);
  private static final Set<Long> LOCALS =
      Set.of(63L, 83L, 84L, 85L, 86L, 87L, 88L, 89L, 112L, 113L, 114L);

  @Constant("ENABLE_SPECIALIZATION")
  static final boolean ENABLE_SPECIALIZATION = false;

  @Constant("ENABLE_SPECIALIZATION_FT")
  static final boolean ENABLE_SPECIALIZATION_FT = false;

  @Function(value = "stack_effect(opcode, oparg=None, /, *, jump=None)", doc = "There is no stack.")
  static long stackEffect(Object opcode, Object argument, Object jump) {
    throw Errors.valueError("invalid opcode or oparg");
  }

  @Function(value = "is_valid(opcode)", doc = "Whether there is an instruction with that number.")
  static boolean isValid(long opcode) {
    return opcode >= 0 && opcode <= LAST || opcode == RESUME;
  }

  @Function(value = "has_arg(opcode)", doc = "Whether the instruction has an argument.")
  static boolean hasArg(long opcode) {
    return opcode > LAST_WITHOUT_ARGUMENT && opcode <= LAST || opcode == RESUME;
  }

  @Function(value = "has_const(opcode)", doc = "Whether the argument counts constants.")
  static boolean hasConst(long opcode) {
    return opcode == LOAD_CONST;
  }

  @Function(value = "has_name(opcode)", doc = "Whether the argument counts names.")
  static boolean hasName(long opcode) {
    return NAMES.contains(opcode);
  }

  @Function(value = "has_jump(opcode)", doc = "Whether it jumps; no outline has such.")
  static boolean hasJump(long opcode) {
    return false;
  }

  @Function(value = "has_free(opcode)", doc = "Whether the argument counts cells.")
  static boolean hasFree(long opcode) {
    return CELLS.contains(opcode);
  }

  @Function(value = "has_local(opcode)", doc = "Whether the argument counts local variables.")
  static boolean hasLocal(long opcode) {
    return LOCALS.contains(opcode);
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
