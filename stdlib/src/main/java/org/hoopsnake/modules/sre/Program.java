package org.hoopsnake.modules.sre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hoopsnake.object.Errors;

/**
 * A compiled pattern: what {@code re._compiler} wrote, translated for {@link Machine}.
 *
 * <p>The code of {@code re._compiler} is made for a matcher that calls itself; this one is made for
 * a loop with a stack of choices. Loops over a single character, which are most loops, become one
 * operation; everything that must be undone when a choice fails is a register.
 */
final class Program {
  static final int FOREVER = Integer.MAX_VALUE;

  private final int[] source;
  private int[] code = new int[64];
  private int size;
  private final List<CharSet> charSets = new ArrayList<>();
  private int registers;

  /** The operations. */
  final int[] ops;

  final CharSet[] sets;

  /** How many registers a match needs; the marks of the groups come first. */
  final int registerCount;

  /** The register of the group that was closed last. */
  final int lastGroup;

  /** The fewest characters that can match. */
  int least;

  /** What every match starts with, or null. */
  String prefix;

  /** The set that the first character of every match is in, or null. */
  CharSet first;

  Program(int[] source, int groups) {
    this.source = source;
    lastGroup = groups * 2;
    registers = lastGroup + 1;
    int pc = 0;
    if (source.length > 0 && source[0] == Op.INFO) {
      info(source);
      pc = 1 + source[1];
    }
    int end = sequence(pc, source.length);
    if (end >= source.length || source[end] != Op.SUCCESS) {
      throw Errors.runtimeError("invalid SRE code");
    }
    emit(Op.MATCH);
    ops = Arrays.copyOf(code, size);
    sets = charSets.toArray(new CharSet[0]);
    registerCount = registers;
  }

  private void info(int[] in) {
    int flags = in[2];
    least = in[3];
    if ((flags & 1) != 0) {
      int length = in[5];
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(in[7 + i]);
      }
      // A prefix outside the BMP is not searched for: offsets of chars and characters differ.
      prefix = text.length() == length && length > 0 ? text.toString() : null;
    } else if ((flags & 4) != 0) {
      first = new CharSet(in, 5, CharSet.Fold.NONE);
    }
  }

  private void emit(int... words) {
    if (size + words.length > code.length) {
      code = Arrays.copyOf(code, Math.max(code.length * 2, size + words.length));
    }
    for (int word : words) {
      code[size++] = word;
    }
  }

  private int set(int start, CharSet.Fold fold) {
    charSets.add(new CharSet(source, start, fold));
    return charSets.size() - 1;
  }

  /** A set of one literal, or of all others, that is compared after folding. */
  private int literalSet(int op, int c, CharSet.Fold fold) {
    boolean not =
        op == Op.NOT_LITERAL_IGNORE
            || op == Op.NOT_LITERAL_LOC_IGNORE
            || op == Op.NOT_LITERAL_UNI_IGNORE;
    int[] made =
        not
            ? new int[] {Op.NEGATE, Op.LITERAL, c, Op.FAILURE}
            : new int[] {Op.LITERAL, c, Op.FAILURE};
    charSets.add(new CharSet(made, 0, fold));
    return charSets.size() - 1;
  }

  /** A test of one character: its kind and argument; null where the operation is not one. */
  private int[] single(int pc) {
    int op = source[pc];
    return switch (op) {
      case Op.ANY -> new int[] {Op.DOT, 0, 1};
      case Op.ANY_ALL -> new int[] {Op.ALL, 0, 1};
      case Op.LITERAL -> new int[] {Op.CHAR, source[pc + 1], 2};
      case Op.NOT_LITERAL -> new int[] {Op.NOT_CHAR, source[pc + 1], 2};
      case Op.LITERAL_IGNORE, Op.NOT_LITERAL_IGNORE ->
          new int[] {Op.SET, literalSet(op, source[pc + 1], CharSet.Fold.ASCII), 2};
      case Op.LITERAL_UNI_IGNORE, Op.NOT_LITERAL_UNI_IGNORE ->
          new int[] {Op.SET, literalSet(op, source[pc + 1], CharSet.Fold.UNICODE), 2};
      case Op.LITERAL_LOC_IGNORE, Op.NOT_LITERAL_LOC_IGNORE ->
          new int[] {
            Op.SET, literalSet(op, CharSet.asciiLower(source[pc + 1]), CharSet.Fold.ASCII), 2
          };
      case Op.CATEGORY -> {
        charSets.add(
            new CharSet(new int[] {Op.CATEGORY, source[pc + 1], Op.FAILURE}, 0, CharSet.Fold.NONE));
        yield new int[] {Op.SET, charSets.size() - 1, 2};
      }
      case Op.IN -> in(pc, CharSet.Fold.NONE);
      case Op.IN_IGNORE -> in(pc, CharSet.Fold.ASCII);
      case Op.IN_UNI_IGNORE -> in(pc, CharSet.Fold.UNICODE);
      case Op.IN_LOC_IGNORE -> in(pc, CharSet.Fold.LOCALE);
      default -> null;
    };
  }

  private int[] in(int pc, CharSet.Fold fold) {
    return new int[] {Op.SET, set(pc + 2, fold), 1 + source[pc + 1]};
  }

  /** Translates operations up to {@code end}; stops before a JUMP or SUCCESS. */
  private int sequence(int from, int end) {
    int pc = from;
    while (pc < end) {
      int op = source[pc];
      int[] single = single(pc);
      if (single != null) {
        if (single[0] == Op.DOT || single[0] == Op.ALL) {
          emit(single[0]);
        } else {
          emit(single[0], single[1]);
        }
        pc += single[2];
        continue;
      }
      switch (op) {
        case Op.JUMP, Op.SUCCESS -> {
          return pc;
        }
        case Op.FAILURE -> {
          emit(Op.FAIL);
          pc++;
        }
        case Op.INFO -> pc += 1 + source[pc + 1];
        case Op.AT -> {
          emit(Op.POSITION, source[pc + 1]);
          pc += 2;
        }
        case Op.MARK -> {
          emit(Op.SAVE, source[pc + 1]);
          pc += 2;
        }
        case Op.BRANCH -> pc = branch(pc);
        case Op.REPEAT -> pc = repeat(pc);
        case Op.REPEAT_ONE -> pc = loop(pc, Op.LOOP);
        case Op.MIN_REPEAT_ONE -> pc = loop(pc, Op.LOOP_LAZY);
        case Op.POSSESSIVE_REPEAT_ONE -> pc = loop(pc, Op.LOOP_POSSESSIVE);
        case Op.POSSESSIVE_REPEAT -> pc = possessive(pc);
        case Op.ATOMIC_GROUP -> {
          int register = registers++;
          emit(Op.ATOMIC_ENTER, register);
          int next = pc + 1 + source[pc + 1];
          sequence(pc + 2, next);
          emit(Op.ATOMIC_EXIT, register);
          pc = next;
        }
        case Op.ASSERT -> {
          int register = registers;
          registers += 2;
          emit(Op.LOOK_ENTER, register, source[pc + 2]);
          int next = pc + 1 + source[pc + 1];
          sequence(pc + 3, next);
          emit(Op.LOOK_EXIT, register);
          pc = next;
        }
        case Op.ASSERT_NOT -> {
          int register = registers++;
          emit(Op.NOT_ENTER, register, source[pc + 2], 0);
          int hole = size - 1;
          int next = pc + 1 + source[pc + 1];
          sequence(pc + 3, next);
          emit(Op.NOT_EXIT, register);
          code[hole] = size;
          pc = next;
        }
        case Op.GROUPREF -> {
          emit(Op.BACKREF, source[pc + 1], 0);
          pc += 2;
        }
        case Op.GROUPREF_IGNORE, Op.GROUPREF_LOC_IGNORE -> {
          emit(Op.BACKREF, source[pc + 1], 1);
          pc += 2;
        }
        case Op.GROUPREF_UNI_IGNORE -> {
          emit(Op.BACKREF, source[pc + 1], 2);
          pc += 2;
        }
        case Op.GROUPREF_EXISTS -> pc = conditional(pc);
        default -> throw Errors.runtimeError("invalid SRE code");
      }
    }
    return pc;
  }

  private int branch(int pc) {
    List<Integer> exits = new ArrayList<>();
    int at = pc + 1;
    while (source[at] != 0) {
      int next = at + source[at];
      int hole = -1;
      if (source[next] != 0) {
        int[] start = single(at + 1);
        if (start != null && (start[0] == Op.CHAR || start[0] == Op.SET)) {
          int set =
              start[0] == Op.SET ? start[1] : literalSet(Op.LITERAL, start[1], CharSet.Fold.NONE);
          emit(Op.CHOICE_IF, set, 0);
        } else {
          emit(Op.CHOICE, 0);
        }
        hole = size - 1;
      }
      sequence(at + 1, next);
      emit(Op.GOTO, 0);
      exits.add(size - 1);
      if (hole >= 0) {
        code[hole] = size;
      }
      at = next;
    }
    for (int exit : exits) {
      code[exit] = size;
    }
    return at + 1;
  }

  private int repeat(int pc) {
    int until = pc + 1 + source[pc + 1];
    int least = source[pc + 2];
    int most = most(source[pc + 3]);
    int register = registers;
    registers += 2;
    emit(Op.REPEAT_ENTER, register, 0);
    int hole = size - 1;
    int body = size;
    sequence(pc + 4, until);
    code[hole] = size;
    if (source[until] == Op.MAX_UNTIL) {
      emit(Op.REPEAT_MAX, register, least, most, body);
    } else {
      emit(Op.REPEAT_MIN, register, least, most, body);
      emit(Op.GOTO, size + 7);
      emit(Op.REPEAT_MORE, register, least, most, body);
    }
    return until + 1;
  }

  private static int most(int word) {
    return word < 0 ? FOREVER : word;
  }

  private int loop(int pc, int op) {
    int next = pc + 1 + source[pc + 1];
    int[] single = single(pc + 4);
    if (single == null) {
      throw Errors.runtimeError("invalid SRE code");
    }
    int literal = next < source.length && source[next] == Op.LITERAL ? source[next + 1] : -1;
    emit(op, single[0], single[1], source[pc + 2], most(source[pc + 3]), literal);
    return next;
  }

  private int possessive(int pc) {
    int end = pc + 1 + source[pc + 1];
    int register = registers;
    registers += 3;
    emit(Op.REPEAT_ENTER, register, size + 3);
    int top = size;
    emit(Op.POSSESSIVE_NEXT, register, source[pc + 2], most(source[pc + 3]), 0);
    int hole = size - 1;
    sequence(pc + 4, end);
    emit(Op.POSSESSIVE_DONE, register, top);
    code[hole] = size;
    return end + 1;
  }

  private int conditional(int pc) {
    int group = source[pc + 1];
    int otherwise = pc + 1 + source[pc + 2];
    emit(Op.IF_GROUP, group, 0);
    int hole = size - 1;
    int stopped = sequence(pc + 3, otherwise);
    if (stopped >= otherwise) {
      code[hole] = size;
      return otherwise;
    }
    int end = stopped + 1 + source[stopped + 1];
    emit(Op.GOTO, 0);
    int exit = size - 1;
    code[hole] = size;
    sequence(otherwise, end);
    code[exit] = size;
    return end;
  }
}
