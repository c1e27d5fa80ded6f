package org.hoopsnake.cli;

/** The program {@code hoopsnake}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("hoopsnake");
  }
}
