package org.hoopsnake.outline;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.ast.Span;

/**
 * Writes an outline as bytes, so that what reads bytecode (the module {@code dis}, and what is
 * built on it) finds names, constants and lines. What an instruction takes from the stack and where
 * it jumps is not in it: such steps are written as NOP.
 */
final class Assembly {
  private static final int ARGUMENT_BITS = 8;
  private static final int ARGUMENT_MASK = 0xff;

  private final Map<Object, Integer> constants = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> locals = new HashMap<>();
  private final ByteArrayOutputStream code = new ByteArrayOutputStream();

  /** One for each two bytes. */
  private final List<Span> spans = new ArrayList<>();

  Assembly(Object[] constants, Iterable<String> names, Iterable<String> locals) {
    for (Object constant : constants) {
      this.constants.put(ConstantTable.key(constant), this.constants.size());
    }
    names.forEach(name -> this.names.put(name, this.names.size()));
    locals.forEach(name -> this.locals.putIfAbsent(name, this.locals.size()));
  }

  void write(Step step, Span span) {
    switch (step.kind) {
      case CONSTANT -> {
        if (Steps.isSmall(step.argument)) {
          write(Operation.LOAD_SMALL_INT, ((Long) step.argument).intValue(), span);
        } else {
          write(Operation.LOAD_CONST, constants.get(ConstantTable.key(step.argument)), span);
        }
      }
      case TUPLE -> write(Operation.BUILD_TUPLE, (int) step.argument, span);
      case LIST -> write(Operation.BUILD_LIST, (int) step.argument, span);
      case SET -> write(Operation.BUILD_SET, (int) step.argument, span);
      case UNPACK -> write(Operation.UNPACK_SEQUENCE, (int) step.argument, span);
      case ITERATE -> write(Operation.GET_ITER, 0, span);
      case DROP -> write(Operation.POP_TOP, 0, span);
      case LEAVE -> write(Operation.RETURN_VALUE, 0, span);
      case NAME -> {
        Operation operation = step.operation;
        String name = (String) step.argument;
        int index = (operation.isLocal() ? locals : names).getOrDefault(name, 0);
        write(operation, index << operation.shift(), span);
      }
      default -> write(step.operation == null ? Operation.NOP : step.operation, 0, span);
    }
  }

  private void write(Operation operation, int argument, Span span) {
    for (int shift = 3 * ARGUMENT_BITS; shift > 0; shift -= ARGUMENT_BITS) {
      if (argument >>> shift != 0) {
        unit(Operation.EXTENDED_ARG.number, argument >>> shift & ARGUMENT_MASK, span);
      }
    }
    unit(operation.number, argument & ARGUMENT_MASK, span);
    for (int i = 0; i < operation.caches; i++) {
      unit(0, 0, span);
    }
  }

  private void unit(int operation, int argument, Span span) {
    code.write(operation);
    code.write(argument);
    spans.add(span);
  }

  byte[] code() {
    return code.toByteArray();
  }

  Span[] spans() {
    return spans.toArray(new Span[0]);
  }
}
