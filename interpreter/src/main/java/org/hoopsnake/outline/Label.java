package org.hoopsnake.outline;

/** Where jumps go. */
final class Label {
  /** Something that can be reached jumps here. */
  boolean reached;
}
