package org.hoopsnake.modules.sre;

/** The operation codes of {@code re._constants} (magic 20230612), and those of our own programs. */
final class Op {
  static final int FAILURE = 0;
  static final int SUCCESS = 1;
  static final int ANY = 2;
  static final int ANY_ALL = 3;
  static final int ASSERT = 4;
  static final int ASSERT_NOT = 5;
  static final int AT = 6;
  static final int BRANCH = 7;
  static final int CATEGORY = 8;
  static final int CHARSET = 9;
  static final int BIGCHARSET = 10;
  static final int GROUPREF = 11;
  static final int GROUPREF_EXISTS = 12;
  static final int IN = 13;
  static final int INFO = 14;
  static final int JUMP = 15;
  static final int LITERAL = 16;
  static final int MARK = 17;
  static final int MAX_UNTIL = 18;
  static final int NOT_LITERAL = 20;
  static final int NEGATE = 21;
  static final int RANGE = 22;
  static final int REPEAT = 23;
  static final int REPEAT_ONE = 24;
  static final int MIN_REPEAT_ONE = 26;
  static final int ATOMIC_GROUP = 27;
  static final int POSSESSIVE_REPEAT = 28;
  static final int POSSESSIVE_REPEAT_ONE = 29;
  static final int GROUPREF_IGNORE = 30;
  static final int IN_IGNORE = 31;
  static final int LITERAL_IGNORE = 32;
  static final int NOT_LITERAL_IGNORE = 33;
  static final int GROUPREF_LOC_IGNORE = 34;
  static final int IN_LOC_IGNORE = 35;
  static final int LITERAL_LOC_IGNORE = 36;
  static final int NOT_LITERAL_LOC_IGNORE = 37;
  static final int GROUPREF_UNI_IGNORE = 38;
  static final int IN_UNI_IGNORE = 39;
  static final int LITERAL_UNI_IGNORE = 40;
  static final int NOT_LITERAL_UNI_IGNORE = 41;
  static final int RANGE_UNI_IGNORE = 42;

  // What Program is made of. The number of operands stands behind each.

  /** The end of the pattern: 0. */
  static final int MATCH = 0;

  /** One given character: 1. */
  static final int CHAR = 1;

  /** Any character but a given one: 1. */
  static final int NOT_CHAR = 2;

  /** Any character but a newline: 0. */
  static final int DOT = 3;

  /** Any character: 0. */
  static final int ALL = 4;

  /** A character of a set: 1. */
  static final int SET = 5;

  /** A position: 1. */
  static final int POSITION = 6;

  /** Stores the position in a register of a group: 1. */
  static final int SAVE = 7;

  /** Goes on elsewhere: 1. */
  static final int GOTO = 8;

  /** Goes on behind, and elsewhere if that fails: 1. */
  static final int CHOICE = 9;

  /** As CHOICE, but goes elsewhere at once where the next character is not in a set: 2. */
  static final int CHOICE_IF = 10;

  /** A greedy loop over one character: kind, argument, least, most, next literal or -1. */
  static final int LOOP = 11;

  /** A lazy one: the same. */
  static final int LOOP_LAZY = 12;

  /** One that gives nothing back: the same. */
  static final int LOOP_POSSESSIVE = 13;

  /** Enters a repeat: register, and where its end is. */
  static final int REPEAT_ENTER = 14;

  /** The end of a greedy repeat: register, least, most, body. */
  static final int REPEAT_MAX = 15;

  /** The end of a lazy repeat: register, least, most, body. */
  static final int REPEAT_MIN = 16;

  /** Another round of a lazy repeat, when what is behind it has failed: as REPEAT_MIN. */
  static final int REPEAT_MORE = 17;

  /** The start of each round of a possessive repeat: register, least, most, behind. */
  static final int POSSESSIVE_NEXT = 18;

  /** The end of each round: register, and where the next starts. */
  static final int POSSESSIVE_DONE = 19;

  /** Remembers the choices there are: register. */
  static final int ATOMIC_ENTER = 20;

  /** Drops the choices made since: register. */
  static final int ATOMIC_EXIT = 21;

  /** Enters a lookaround: register, how far back. */
  static final int LOOK_ENTER = 22;

  /** Leaves it where it holds: register. */
  static final int LOOK_EXIT = 23;

  /** Enters a negative lookaround: register, how far back, behind. */
  static final int NOT_ENTER = 24;

  /** It has matched, so it does not hold: register. */
  static final int NOT_EXIT = 25;

  /** The text of a group again: group, fold. */
  static final int BACKREF = 26;

  /** Goes elsewhere where a group has not matched: group, elsewhere. */
  static final int IF_GROUP = 27;

  /** Fails: 0. */
  static final int FAIL = 28;

  private Op() {}
}
