package org.hoopsnake.modules.sre;

import java.util.Arrays;

/**
 * Runs a {@link Program} on a {@link Subject}.
 *
 * <p>A loop with an explicit stack: each choice that is still open is four ints (where to go on, at
 * which position, how much of the trail was written, and an argument), so that no pattern and no
 * input can exhaust the Java stack. Registers (group marks, repeat counts) are overwritten in
 * place; the trail keeps what they held while a choice is open, and a failure unwinds it.
 */
final class Machine {
  private static final int FRAME = 4;

  private final Program program;
  private final int[] ops;
  private final CharSet[] sets;
  private final String text;
  private final int[] wide;
  private final int end;

  /** The registers after a match: group marks first, -1 where unset. */
  final int[] registers;

  private int[] choices = new int[64];
  private int top;
  private int[] trail = new int[32];
  private int trailed;

  /** Where the match starts and ends. */
  int matchStart;

  int matchEnd;

  Machine(Program program, Subject subject, int end) {
    this.program = program;
    this.ops = program.ops;
    this.sets = program.sets;
    this.text = subject.text;
    this.wide = subject.wide;
    this.end = end;
    this.registers = new int[program.registerCount];
  }

  private int at(int i) {
    return text != null ? text.charAt(i) : wide[i];
  }

  /** The first match from {@code from} on; {@code advance}: it may not be empty right there. */
  boolean search(int from, boolean advance) {
    int last = end - program.least;
    boolean must = advance;
    int start = from;
    while (start <= last) {
      int candidate = candidate(start, last);
      if (candidate < 0) {
        return false;
      }
      if (candidate != start) {
        must = false;
        start = candidate;
      }
      if (match(start, must, false)) {
        return true;
      }
      must = false;
      start++;
    }
    return false;
  }

  private int candidate(int start, int last) {
    if (program.prefix != null && text != null) {
      int found = text.indexOf(program.prefix, start, end);
      return found > last ? -1 : found;
    }
    if (program.first != null) {
      CharSet first = program.first;
      int i = start;
      while (i < end && !first.has(at(i))) {
        i++;
      }
      return i < end ? i : -1;
    }
    return start;
  }

  private void set(int register, int value) {
    if (top > 0) {
      if (trailed + 2 > trail.length) {
        trail = Arrays.copyOf(trail, trail.length * 2);
      }
      trail[trailed++] = register;
      trail[trailed++] = registers[register];
    }
    registers[register] = value;
  }

  private void push(int pc, int pos, int argument) {
    if (top + FRAME > choices.length) {
      choices = Arrays.copyOf(choices, choices.length * 2);
    }
    choices[top] = pc;
    choices[top + 1] = pos;
    choices[top + 2] = trailed;
    choices[top + 3] = argument;
    top += FRAME;
  }

  private void unwind(int to) {
    while (trailed > to) {
      trailed -= 2;
      registers[trail[trailed]] = trail[trailed + 1];
    }
  }

  private boolean one(int kind, int argument, int c) {
    return switch (kind) {
      case Op.CHAR -> c == argument;
      case Op.NOT_CHAR -> c != argument;
      case Op.DOT -> c != '\n';
      case Op.ALL -> true;
      default -> sets[argument].has(c);
    };
  }

  /** How far a loop over one character gets, at most to {@code limit}. */
  private int run(int kind, int argument, int from, int limit) {
    int i = from;
    switch (kind) {
      case Op.ALL -> i = limit;
      case Op.DOT -> {
        while (i < limit && at(i) != '\n') {
          i++;
        }
      }
      case Op.CHAR -> {
        while (i < limit && at(i) == argument) {
          i++;
        }
      }
      case Op.NOT_CHAR -> {
        while (i < limit && at(i) != argument) {
          i++;
        }
      }
      default -> {
        CharSet set = sets[argument];
        if (text != null) {
          while (i < limit && set.has(text.charAt(i))) {
            i++;
          }
        } else {
          while (i < limit && set.has(wide[i])) {
            i++;
          }
        }
      }
    }
    return i;
  }

  private static int limit(int from, int most, int end) {
    return most < end - from ? from + most : end;
  }

  /**
   * Matches at a position.
   *
   * @param advance an empty match does not count
   * @param whole the match must end at the end
   */
  boolean match(int start, boolean advance, boolean whole) {
    Arrays.fill(registers, -1);
    top = 0;
    trailed = 0;
    int pc = 0;
    int pos = start;
    while (true) {
      boolean ok = true;
      switch (ops[pc]) {
        case Op.MATCH -> {
          if (!(whole && pos != end || advance && pos == start)) {
            matchStart = start;
            matchEnd = pos;
            return true;
          }
          ok = false;
        }
        case Op.CHAR -> {
          if (ok = pos < end && at(pos) == ops[pc + 1]) {
            pos++;
            pc += 2;
          }
        }
        case Op.NOT_CHAR -> {
          if (ok = pos < end && at(pos) != ops[pc + 1]) {
            pos++;
            pc += 2;
          }
        }
        case Op.DOT -> {
          if (ok = pos < end && at(pos) != '\n') {
            pos++;
            pc++;
          }
        }
        case Op.ALL -> {
          if (ok = pos < end) {
            pos++;
            pc++;
          }
        }
        case Op.SET -> {
          if (ok = pos < end && sets[ops[pc + 1]].has(at(pos))) {
            pos++;
            pc += 2;
          }
        }
        case Op.POSITION -> {
          ok = holds(ops[pc + 1], pos);
          pc += 2;
        }
        case Op.SAVE -> {
          int mark = ops[pc + 1];
          set(mark, pos);
          if ((mark & 1) != 0) {
            set(program.lastGroup, mark / 2 + 1);
          }
          pc += 2;
        }
        case Op.GOTO -> pc = ops[pc + 1];
        case Op.CHOICE -> {
          push(ops[pc + 1], pos, 0);
          pc += 2;
        }
        case Op.CHOICE_IF -> {
          if (pos < end && sets[ops[pc + 1]].has(at(pos))) {
            push(ops[pc + 2], pos, 0);
            pc += 3;
          } else {
            pc = ops[pc + 2];
          }
        }
        case Op.LOOP -> {
          int stop = run(ops[pc + 1], ops[pc + 2], pos, limit(pos, ops[pc + 4], end));
          int least = pos + ops[pc + 3];
          if (stop < least) {
            ok = false;
          } else if (stop == least) {
            pos = stop;
            pc += 6;
          } else {
            push(~pc, stop + 1, least);
            ok = false;
          }
        }
        case Op.LOOP_LAZY -> {
          int least = ops[pc + 3];
          if (end - pos < least
              || least > 0 && run(ops[pc + 1], ops[pc + 2], pos, pos + least) < pos + least) {
            ok = false;
          } else {
            int most = limit(pos, ops[pc + 4], end);
            pos += least;
            if (pos < most) {
              push(~pc, pos, most);
            }
            pc += 6;
          }
        }
        case Op.LOOP_POSSESSIVE -> {
          int stop = run(ops[pc + 1], ops[pc + 2], pos, limit(pos, ops[pc + 4], end));
          ok = stop >= pos + ops[pc + 3];
          pos = stop;
          pc += 6;
        }
        case Op.REPEAT_ENTER -> {
          int register = ops[pc + 1];
          set(register, -1);
          set(register + 1, -1);
          pc = ops[pc + 2];
        }
        case Op.REPEAT_MAX -> {
          int register = ops[pc + 1];
          int count = registers[register] + 1;
          if (count < ops[pc + 2]) {
            set(register, count);
            pc = ops[pc + 4];
          } else if (count < ops[pc + 3] && pos != registers[register + 1]) {
            push(pc + 5, pos, 0);
            set(register, count);
            set(register + 1, pos);
            pc = ops[pc + 4];
          } else {
            pc += 5;
          }
        }
        case Op.REPEAT_MIN -> {
          int register = ops[pc + 1];
          int count = registers[register] + 1;
          if (count < ops[pc + 2]) {
            set(register, count);
            pc = ops[pc + 4];
          } else {
            push(pc + 7, pos, 0);
            pc += 5;
          }
        }
        case Op.REPEAT_MORE -> {
          int register = ops[pc + 1];
          int count = registers[register] + 1;
          if (count >= ops[pc + 3] || pos == registers[register + 1]) {
            ok = false;
          } else {
            set(register, count);
            set(register + 1, pos);
            pc = ops[pc + 4];
          }
        }
        case Op.POSSESSIVE_NEXT -> {
          int register = ops[pc + 1];
          int count = registers[register] + 1;
          if (count < ops[pc + 2]) {
            set(register + 2, top);
            set(register, count);
            pc += 5;
          } else if (count < ops[pc + 3] && pos != registers[register + 1]) {
            int open = top;
            push(ops[pc + 4], pos, 0);
            set(register + 2, open);
            set(register, count);
            set(register + 1, pos);
            pc += 5;
          } else {
            pc = ops[pc + 4];
          }
        }
        case Op.POSSESSIVE_DONE -> {
          top = registers[ops[pc + 1] + 2];
          pc = ops[pc + 2];
        }
        case Op.ATOMIC_ENTER -> {
          set(ops[pc + 1], top);
          pc += 2;
        }
        case Op.ATOMIC_EXIT -> {
          top = registers[ops[pc + 1]];
          pc += 2;
        }
        case Op.LOOK_ENTER -> {
          int register = ops[pc + 1];
          int back = ops[pc + 2];
          if (ok = pos >= back) {
            set(register, top);
            set(register + 1, pos);
            pos -= back;
            pc += 3;
          }
        }
        case Op.LOOK_EXIT -> {
          top = registers[ops[pc + 1]];
          pos = registers[ops[pc + 1] + 1];
          pc += 2;
        }
        case Op.NOT_ENTER -> {
          int back = ops[pc + 2];
          if (pos < back) {
            pc = ops[pc + 3];
          } else {
            int open = top;
            push(ops[pc + 3], pos, 0);
            set(ops[pc + 1], open);
            pos -= back;
            pc += 4;
          }
        }
        case Op.NOT_EXIT -> {
          // Everything since, the choice to go on behind included, is given up; what was written
          // meanwhile is undone by the failure.
          int open = registers[ops[pc + 1]];
          unwind(choices[open + 2]);
          top = open;
          ok = false;
        }
        case Op.BACKREF -> {
          int length = backReference(ops[pc + 1], ops[pc + 2], pos);
          if (ok = length >= 0) {
            pos += length;
            pc += 3;
          }
        }
        case Op.IF_GROUP -> {
          int group = ops[pc + 1];
          boolean matched = registers[group * 2 + 1] >= 0 && registers[group * 2] >= 0;
          pc = matched ? pc + 3 : ops[pc + 2];
        }
        default -> ok = false;
      }
      if (ok) {
        continue;
      }
      // Go back to the latest choice.
      while (true) {
        if (top == 0) {
          return false;
        }
        int frame = top - FRAME;
        unwind(choices[frame + 2]);
        pc = choices[frame];
        pos = choices[frame + 1];
        if (pc >= 0) {
          top = frame;
          break;
        }
        int loop = ~pc;
        int bound = choices[frame + 3];
        if (ops[loop] == Op.LOOP) {
          pos--;
          int literal = ops[loop + 5];
          if (literal >= 0) {
            while (pos >= bound && (pos >= end || at(pos) != literal)) {
              pos--;
            }
          }
          if (pos < bound) {
            top = frame;
            continue;
          }
          if (pos == bound) {
            top = frame;
          } else {
            choices[frame + 1] = pos;
          }
        } else {
          if (!one(ops[loop + 1], ops[loop + 2], at(pos))) {
            top = frame;
            continue;
          }
          pos++;
          int literal = ops[loop + 5];
          if (literal >= 0) {
            while (pos < bound
                && at(pos) != literal
                && one(ops[loop + 1], ops[loop + 2], at(pos))) {
              pos++;
            }
          }
          if (pos >= bound) {
            top = frame;
          } else {
            choices[frame + 1] = pos;
          }
        }
        pc = loop + 6;
        break;
      }
    }
  }

  private int backReference(int group, int fold, int pos) {
    int from = registers[group * 2];
    int to = registers[group * 2 + 1];
    if (from < 0 || to < from || end - pos < to - from) {
      return -1;
    }
    for (int i = from, j = pos; i < to; i++, j++) {
      int a = at(i);
      int b = at(j);
      if (a != b) {
        boolean same =
            switch (fold) {
              case 0 -> false;
              case 1 -> CharSet.asciiLower(a) == CharSet.asciiLower(b);
              default -> Character.toLowerCase(a) == Character.toLowerCase(b);
            };
        if (!same) {
          return -1;
        }
      }
    }
    return to - from;
  }

  private boolean holds(int position, int pos) {
    return switch (position) {
      case 0, 2 -> pos == 0;
      case 1 -> pos == 0 || at(pos - 1) == '\n';
      case 3, 8 -> isWord(pos - 1, false) != isWord(pos, false);
      case 4, 9 -> isWord(pos - 1, false) == isWord(pos, false);
      case 5 -> pos == end || pos == end - 1 && at(pos) == '\n';
      case 6 -> pos == end || at(pos) == '\n';
      case 7 -> pos == end;
      case 10 -> isWord(pos - 1, true) != isWord(pos, true);
      case 11 -> isWord(pos - 1, true) == isWord(pos, true);
      default -> false;
    };
  }

  private boolean isWord(int i, boolean unicode) {
    return i >= 0 && i < end && (unicode ? CharSet.isWord(at(i)) : CharSet.isAsciiWord(at(i)));
  }
}
