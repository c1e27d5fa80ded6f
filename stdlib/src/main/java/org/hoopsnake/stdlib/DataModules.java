package org.hoopsnake.stdlib;

import java.util.List;
import org.hoopsnake.modules.BisectModule;
import org.hoopsnake.modules.BisectModuleBinding;
import org.hoopsnake.modules.HeapqModule;
import org.hoopsnake.modules.HeapqModuleBinding;
import org.hoopsnake.modules.MathModule;
import org.hoopsnake.modules.MathModuleBinding;
import org.hoopsnake.modules.OperatorModule;
import org.hoopsnake.modules.OperatorModuleBinding;
import org.hoopsnake.modules.RandomModule;
import org.hoopsnake.modules.RandomModuleBinding;
import org.hoopsnake.modules.StructModule;
import org.hoopsnake.modules.StructModuleBinding;
import org.hoopsnake.object.PyModule;

/** The modules of numbers, algorithms and binary data. */
final class DataModules {
  static final List<String> NAMES =
      List.of("_bisect", "_heapq", "_operator", "_random", "_struct", "math");

  private DataModules() {}

  static PyModule create(String name) {
    return switch (name) {
      case "_bisect" ->
          NativeModules.module("_bisect", BisectModuleBinding.INSTANCE, new BisectModule());
      case "_heapq" ->
          NativeModules.module("_heapq", HeapqModuleBinding.INSTANCE, new HeapqModule());
      case "_operator" ->
          NativeModules.module("_operator", OperatorModuleBinding.INSTANCE, new OperatorModule());
      case "_random" ->
          NativeModules.module("_random", RandomModuleBinding.INSTANCE, new RandomModule());
      case "_struct" ->
          NativeModules.module("_struct", StructModuleBinding.INSTANCE, new StructModule());
      case "math" -> NativeModules.module("math", MathModuleBinding.INSTANCE, new MathModule());
      default -> throw new IllegalArgumentException(name);
    };
  }
}
