package org.hoopsnake.stdlib;

import java.util.List;
import org.hoopsnake.modules.BinasciiModule;
import org.hoopsnake.modules.BinasciiModuleBinding;
import org.hoopsnake.modules.BisectModule;
import org.hoopsnake.modules.BisectModuleBinding;
import org.hoopsnake.modules.CmathModule;
import org.hoopsnake.modules.CmathModuleBinding;
import org.hoopsnake.modules.HeapqModule;
import org.hoopsnake.modules.HeapqModuleBinding;
import org.hoopsnake.modules.MathModule;
import org.hoopsnake.modules.MathModuleBinding;
import org.hoopsnake.modules.OperatorModule;
import org.hoopsnake.modules.OperatorModuleBinding;
import org.hoopsnake.modules.RandomModule;
import org.hoopsnake.modules.RandomModuleBinding;
import org.hoopsnake.modules.StatisticsModule;
import org.hoopsnake.modules.StatisticsModuleBinding;
import org.hoopsnake.modules.StructModule;
import org.hoopsnake.modules.StructModuleBinding;
import org.hoopsnake.modules.array.ArrayModule;
import org.hoopsnake.modules.array.ArrayModuleBinding;
import org.hoopsnake.modules.datetime.DatetimeModule;
import org.hoopsnake.modules.datetime.DatetimeModuleBinding;
import org.hoopsnake.modules.hash.Blake2Module;
import org.hoopsnake.modules.hash.Blake2ModuleBinding;
import org.hoopsnake.modules.hash.Md5Module;
import org.hoopsnake.modules.hash.Md5ModuleBinding;
import org.hoopsnake.modules.hash.Sha1Module;
import org.hoopsnake.modules.hash.Sha1ModuleBinding;
import org.hoopsnake.modules.hash.Sha2Module;
import org.hoopsnake.modules.hash.Sha2ModuleBinding;
import org.hoopsnake.modules.hash.Sha3Module;
import org.hoopsnake.modules.hash.Sha3ModuleBinding;
import org.hoopsnake.modules.zlib.ZlibModule;
import org.hoopsnake.object.PyModule;

/** The modules of numbers, algorithms and binary data. */
final class DataModules {
  static final List<String> NAMES =
      List.of(
          "_bisect",
          "_blake2",
          "_datetime",
          "_heapq",
          "_md5",
          "_operator",
          "_random",
          "_sha1",
          "_sha2",
          "_sha3",
          "_statistics",
          "_struct",
          "array",
          "binascii",
          "cmath",
          "math",
          "zlib");

  private DataModules() {}

  static PyModule create(String name) {
    return switch (name) {
      case "_bisect" ->
          NativeModules.module("_bisect", BisectModuleBinding.INSTANCE, new BisectModule());
      case "_blake2" ->
          NativeModules.module("_blake2", Blake2ModuleBinding.INSTANCE, new Blake2Module());
      case "_datetime" ->
          NativeModules.module("_datetime", DatetimeModuleBinding.INSTANCE, new DatetimeModule());
      case "_heapq" ->
          NativeModules.module("_heapq", HeapqModuleBinding.INSTANCE, new HeapqModule());
      case "_md5" -> NativeModules.module("_md5", Md5ModuleBinding.INSTANCE, new Md5Module());
      case "_operator" ->
          NativeModules.module("_operator", OperatorModuleBinding.INSTANCE, new OperatorModule());
      case "_random" ->
          NativeModules.module("_random", RandomModuleBinding.INSTANCE, new RandomModule());
      case "_sha1" -> NativeModules.module("_sha1", Sha1ModuleBinding.INSTANCE, new Sha1Module());
      case "_sha2" -> NativeModules.module("_sha2", Sha2ModuleBinding.INSTANCE, new Sha2Module());
      case "_sha3" -> NativeModules.module("_sha3", Sha3ModuleBinding.INSTANCE, new Sha3Module());
      case "_struct" ->
          NativeModules.module("_struct", StructModuleBinding.INSTANCE, new StructModule());
      case "binascii" ->
          NativeModules.module("binascii", BinasciiModuleBinding.INSTANCE, new BinasciiModule());
      case "_statistics" ->
          NativeModules.module(
              "_statistics", StatisticsModuleBinding.INSTANCE, new StatisticsModule());
      case "array" -> NativeModules.module("array", ArrayModuleBinding.INSTANCE, new ArrayModule());
      case "cmath" -> NativeModules.module("cmath", CmathModuleBinding.INSTANCE, new CmathModule());
      case "zlib" -> ZlibModule.create();
      case "math" -> NativeModules.module("math", MathModuleBinding.INSTANCE, new MathModule());
      default -> throw new IllegalArgumentException(name);
    };
  }
}
